import type { AlertText } from '../alert'
import type { TextFinding } from '../publication'
import { checkTexts } from './checkTexts'
import { alertTexts } from './publishedTexts'

/**
 * What the content rules have against an alert. With any finding it cannot be published.
 *
 * @param text an alert that has passed the schema
 */
export const checkAlert = (text: AlertText): TextFinding[] => checkTexts(alertTexts(text))
