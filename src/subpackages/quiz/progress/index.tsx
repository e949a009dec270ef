import { ProgressScreen } from '@/features/quiz/ProgressScreen'

export default function ProgressPage() {
  return <ProgressScreen now={new Date()} />
}
