import { type Failure, failure } from '../../contract/result'
import { personalDetailsIn } from '../../contract/wording/personalDetails'
import { realNumbersIn } from '../../contract/wording/realNumbers'
import { refuseUnkeepable } from '../publishing/unkeepable'
import { looksLikeNumber } from '../registration/looksLikeNumber'

const names: Record<string, string> = { title: '这件事的名字', tip: '线索', note: '说明', result: '结果', reason: '原因' }

/**
 * What is written to a matter is read by colleagues and may go on into an alert: nobody's name, number or address.
 *
 * @param texts by their field; `from.tip` is the field tip
 * @returns undefined when nothing is wrong
 */
export function refuseWords(texts: Readonly<Record<string, string | undefined>>): Failure | undefined {
  for (const [field, text] of Object.entries(texts)) {
    if (text === undefined) continue
    const unkeepable = refuseUnkeepable({ [field]: text })
    if (unkeepable) return unkeepable
    const name = names[field.split('.').at(-1) ?? field] ?? ''
    const [flaw] = [...personalDetailsIn(text), ...realNumbersIn(text)]
    if (flaw) return failure('INVALID_INPUT', `${name}${flaw.problem}${flaw.mend}`, [field])
    if (looksLikeNumber(text)) return failure('INVALID_INPUT', `${name}里好像有电话、证件或账号。请删去号码。`, [field])
  }
  return undefined
}
