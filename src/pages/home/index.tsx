import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { AlertBand } from '@/features/alerts/AlertBand'
import { openUrgent } from '@/features/alerts/openUrgent'
import { HomeScreen } from '@/features/home/HomeScreen'
import { useLessonStore } from '@/features/lessons/lessonStore'
import { usePracticeStore } from '@/features/quiz/practiceStore'

const shownNow = () => ({
  daily: usePracticeStore.getState().practices['daily'],
  lessonsLearnt: useLessonStore.getState().done.length,
  now: new Date()
})

export default function HomePage() {
  const [{ daily, lessonsLearnt, now }, setShown] = useState(shownNow)
  // Read on showing, not by listening: a hidden page would be drawn again with every answer.
  useDidShow(() => {
    setShown(shownNow())
    openUrgent()
  })
  return (
    <HomeScreen
      alert={<AlertBand now={now} />}
      lessonsLearnt={lessonsLearnt}
      underWay={daily && { done: daily.at, total: daily.questionIds.length }}
      now={now}
    />
  )
}
