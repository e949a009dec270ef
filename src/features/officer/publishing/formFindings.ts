import * as v from 'valibot'
import { AlertText } from '../../../../contract/alertText'
import { CaseText } from '../../../../contract/case'
import type { TextFinding } from '../../../../contract/publishing'
import { fieldNameOf, fieldWordsOf } from './fieldWords'
import type { Draft } from './textTypes'
import { wordsAt } from './textPaths'

/** What a form lacks before anybody can judge its words: missing, too short, not chosen. Needs no network. */
export function formFindings({ text, type }: Draft): TextFinding[] {
  const parsed = v.safeParse(type === 'alert' ? AlertText : CaseText, text)
  if (parsed.success) return []
  const fields = [...new Set(parsed.issues.map(issue => v.getDotPath(issue) ?? ''))]
  return fields.map(field => ({
    rule: '填写完整',
    field,
    problem: `${fieldNameOf(type, field)}${wordsAt(text, field).trim() ? '还不合要求。' : '还没有填好。'}`,
    mend: fieldWordsOf(type, field).hint
  }))
}

/** What is wrong is said while one types; that a field is still empty only once the text is to be saved. */
export const saidNow = (findings: readonly TextFinding[], { text }: Draft, asked: boolean): TextFinding[] =>
  findings.filter(({ field }) => asked || wordsAt(text, field).trim() !== '')
