import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { QuizHubScreen } from '@/features/quiz/QuizHubScreen'
import { useLearningStore } from '@/features/quiz/learningStore'
import { usePracticeStore } from '@/features/quiz/practiceStore'

const kept = () => ({ byKind: useLearningStore.getState().byKind, practices: usePracticeStore.getState().practices })

export default function QuizPage() {
  const [shown, setShown] = useState(kept)
  // Read on showing, not by listening: a hidden page would be drawn again with every answer.
  useDidShow(() => setShown(kept()))
  return <QuizHubScreen {...shown} />
}
