import { ContestListScreen } from '@/features/contest/ContestListScreen'

export default function ContestListPage() {
  return <ContestListScreen />
}
