import { LearningScreen } from '@/features/officer/insight/LearningScreen'

export default function LearningPage() {
  return <LearningScreen now={new Date()} />
}
