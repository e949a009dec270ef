import { useState } from 'react'
import type { FeedbackAbout } from '../../../contract/feedback'
import { pageBefore } from '@/platform/pageBefore'
import { aboutOf } from './aboutOf'

/** What feedback is about that is opened now: looked at once, for later other pages may lie below this one. */
export function useAbout(questionId: string | undefined): FeedbackAbout {
  const [about] = useState(() => aboutOf(pageBefore(), questionId))
  return about
}
