import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { HomeScreen } from '@/features/home/HomeScreen'
import { usePracticeStore } from '@/features/quiz/practiceStore'

const dailyNow = () => usePracticeStore.getState().practices['daily']

export default function HomePage() {
  const [daily, setDaily] = useState(dailyNow)
  // Read on showing, not by listening: a hidden page would be drawn again with every answer.
  useDidShow(() => setDaily(dailyNow()))
  return <HomeScreen underWay={daily && { done: daily.at, total: daily.questionIds.length }} now={new Date()} />
}
