import { HomeScreen } from '@/features/home/HomeScreen'
import { usePracticeStore } from '@/features/quiz/practiceStore'

export default function HomePage() {
  const daily = usePracticeStore(state => state.practices['daily'])
  return <HomeScreen underWay={daily && { done: daily.at, total: daily.questionIds.length }} now={new Date()} />
}
