import { CheckupScreen } from '@/features/quiz/CheckupScreen'

export default function CheckupPage() {
  return <CheckupScreen />
}
