import { ActivitiesScreen } from '@/features/officer/activities/ActivitiesScreen'

export default function ActivitiesPage() {
  return <ActivitiesScreen now={new Date()} />
}
