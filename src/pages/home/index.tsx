import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { AlertBand } from '@/features/alerts/AlertBand'
import { openUrgent } from '@/features/alerts/openUrgent'
import { HomeScreen } from '@/features/home/HomeScreen'
import { useLessonStore } from '@/features/lessons/lessonStore'
import { chinaDay } from '../../../contract/chinaDay'
import { useProgressStore } from '@/features/registration/progressStore'
import { recheckDue } from '@/features/registration/recheckDue'
import { CheckupRow } from '@/features/quiz/CheckupRow'
import { dueCards } from '@/features/quiz/dueNow'
import { useLearningStore } from '@/features/quiz/learningStore'
import { usePracticeStore } from '@/features/quiz/practiceStore'

/** The guide by its id only: its text is not in the package of this page. */
function antifraudApp(today: string): 'underWay' | 'finished' | 'due' | undefined {
  const { progress, finished } = useProgressStore.getState()
  const done = finished['guide-antifraud-app']
  if (progress['guide-antifraud-app']) return 'underWay'
  return done && (recheckDue(done, today) ? 'due' : 'finished')
}

const shownNow = (now = new Date()) => ({
  antifraudApp: antifraudApp(chinaDay(now)),
  daily: usePracticeStore.getState().practices['daily'],
  lessonsLearnt: useLessonStore.getState().done.length,
  due: dueCards(useLearningStore.getState().cards, now),
  now
})

export default function HomePage() {
  const [{ antifraudApp: app, daily, due, lessonsLearnt, now }, setShown] = useState(() => shownNow())
  // Read on showing, not by listening: a hidden page would be drawn again with every answer.
  useDidShow(() => {
    setShown(shownNow())
    openUrgent()
  })
  return (
    <HomeScreen
      alert={<AlertBand now={now} />}
      checkup={<CheckupRow now={now} />}
      due={due}
      lessonsLearnt={lessonsLearnt}
      antifraudApp={app}
      underWay={daily && { done: daily.at, total: daily.questionIds.length }}
      now={now}
    />
  )
}
