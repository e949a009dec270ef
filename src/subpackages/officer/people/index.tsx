import { PeopleScreen } from '@/features/officer/people/PeopleScreen'

export default function PeoplePage() {
  return <PeopleScreen now={new Date()} />
}
