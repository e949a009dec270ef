import { FeedbackScreen } from '@/features/voice/FeedbackScreen'

export default function FeedbackPage() {
  return <FeedbackScreen now={new Date()} />
}
