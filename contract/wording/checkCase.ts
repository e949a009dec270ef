import type { CaseText } from '../case'
import type { TextFinding } from '../publication'
import { checkTexts } from './checkTexts'
import { caseTexts } from './publishedTexts'

/**
 * What the content rules have against a case. With any finding it cannot be published.
 *
 * @param text a case that has passed the schema
 */
export const checkCase = (text: CaseText): TextFinding[] => checkTexts(caseTexts(text))
