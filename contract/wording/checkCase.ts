import type { CaseText } from '../case'
import type { TextFinding } from '../publishing'
import { amountsAgree } from './amountsAgree'
import { checkTexts } from './checkTexts'
import { caseDate, sourceDates } from './dates'
import { caseTexts } from './publishedTexts'
import { sourceGrade } from './sourceGrade'

/**
 * What the content rules have against a case. With any finding it cannot be published.
 *
 * @param text a case that has passed the schema
 */
export const checkCase = (text: CaseText): TextFinding[] => [
  ...checkTexts(caseTexts(text)),
  ...amountsAgree(text),
  ...caseDate(text),
  ...sourceDates(text.sources, text.reviewedOn),
  ...sourceGrade(text.sources)
]
