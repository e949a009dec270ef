import { LessonListScreen } from '@/features/lessons/LessonListScreen'

export default function LessonsPage() {
  return <LessonListScreen />
}
