import { CardScreen } from '@/features/quiz/CardScreen'

export default function CardPage() {
  return <CardScreen />
}
