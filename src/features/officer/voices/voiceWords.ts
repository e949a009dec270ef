import type { FeedbackAbout } from '../../../../contract/feedback'
import { routes } from '@/routes'

/** Where the text that feedback is about can be looked at. */
export function linkOf({ alertId, caseId, lessonId, questionId }: FeedbackAbout): { word: string; url: string } | undefined {
  if (questionId) return { word: '打开这道题', url: routes.practice({ first: questionId }) }
  if (caseId) return { word: '打开这个案例', url: routes.case(caseId) }
  if (lessonId) return { word: '打开这节小课堂', url: routes.lesson(lessonId) }
  return alertId ? { word: '打开这条预警', url: routes.alert(alertId) } : undefined
}
