import { QuizHubScreen } from '@/features/quiz/QuizHubScreen'

export default function QuizPage() {
  return <QuizHubScreen />
}
