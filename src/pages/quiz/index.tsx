import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { QuizHubScreen } from '@/features/quiz/QuizHubScreen'
import { dueCards, practisedToday } from '@/features/quiz/dueNow'
import { useLearningStore } from '@/features/quiz/learningStore'
import { usePracticeStore } from '@/features/quiz/practiceStore'
import { useLessonStore } from '@/features/lessons/lessonStore'

const kept = (now = new Date()) => ({
  due: dueCards(useLearningStore.getState().cards, now),
  doneToday: practisedToday(useLearningStore.getState().sittings, now),
  now,
  byKind: useLearningStore.getState().byKind,
  practices: usePracticeStore.getState().practices,
  lessonsLearnt: useLessonStore.getState().done.length
})

export default function QuizPage() {
  const [shown, setShown] = useState(() => kept())
  // Read on showing, not by listening: a hidden page would be drawn again with every answer.
  useDidShow(() => setShown(kept()))
  return <QuizHubScreen {...shown} />
}
