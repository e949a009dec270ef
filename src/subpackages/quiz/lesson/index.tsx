import { useRouter } from '@tarojs/taro'
import { LessonScreen } from '@/features/lessons/LessonScreen'
import { OneQuestion } from '@/features/quiz/OneQuestion'

export default function LessonPage() {
  const { lessonId = '' } = useRouter().params
  return <LessonScreen lessonId={lessonId} ask={(questionId, onAnswered) => <OneQuestion questionId={questionId} onAnswered={onAnswered} />} />
}
