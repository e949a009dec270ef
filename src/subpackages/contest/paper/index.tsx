import { ContestPaperScreen } from '@/features/contest/ContestPaperScreen'

export default function ContestPaperPage() {
  return <ContestPaperScreen />
}
