import { ContestScreen } from '@/features/contest/ContestScreen'

export default function ContestPage() {
  return <ContestScreen />
}
