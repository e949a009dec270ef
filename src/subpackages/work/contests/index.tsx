import { ContestsScreen } from '@/features/officer/contests/ContestsScreen'

export default function ContestsPage() {
  return <ContestsScreen now={new Date()} />
}
