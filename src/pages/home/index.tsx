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
import { answeredFor, dueCards, practisedToday } from '@/features/quiz/dueNow'
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
  doneToday: practisedToday(useLearningStore.getState().sittings, now),
  answered: answeredFor(useLearningStore.getState(), now),
  now
})

export default function HomePage() {
  const [{ daily, now, ...shown }, setShown] = useState(() => shownNow())
  // Read on showing, not by listening: a hidden page would be drawn again with every answer.
  useDidShow(() => {
    setShown(shownNow())
    openUrgent()
  })
  return (
    <HomeScreen
      alert={<AlertBand now={now} />}
      checkup={<CheckupRow now={now} />}
      {...shown}
      underWay={daily && { done: daily.at, total: daily.questionIds.length }}
      now={now}
    />
  )
}
