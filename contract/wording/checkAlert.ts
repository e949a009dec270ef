import type { AlertText } from '../alertText'
import type { TextFinding } from '../publishing'
import { checkTexts } from './checkTexts'
import { sourceDates } from './dates'
import { alertTexts } from './publishedTexts'
import { sourceGrade } from './sourceGrade'
import { validityHolds } from './validityHolds'

/**
 * What the content rules have against an alert. With any finding it cannot be published.
 *
 * @param text an alert that has passed the schema
 */
export const checkAlert = (text: AlertText): TextFinding[] => [
  ...checkTexts(alertTexts(text)),
  ...validityHolds(text),
  ...sourceDates(text.sources, text.reviewedOn),
  ...sourceGrade(text.sources)
]
