import * as v from 'valibot'
import { FeedbackAbout } from '../../../contract/feedback'

const named = ['questionId', 'caseId', 'lessonId', 'alertId'] as const

/**
 * What feedback is about: the page it was opened from and the text that was open there. What the server would refuse is left out,
 * for it is not worth losing the words for.
 */
export function aboutOf(before: { path: string; query: Readonly<Record<string, string>> } | undefined, questionId?: string): FeedbackAbout {
  const wished: Record<string, string | undefined> = { page: before?.path, ...before?.query, ...(questionId ? { questionId } : {}) }
  const about: Record<string, string> = {}
  for (const name of ['page', ...named] as const) {
    const value = wished[name]
    if (value !== undefined && v.is(FeedbackAbout.entries[name], value)) about[name] = value
  }
  return about
}
