import type { ActionInput } from '../../contract/actions'
import { cleanContact, contactProblem } from '../../contract/contact'
import { maskSecrets } from '../../contract/maskSecrets'
import type { ReportRequest } from '../../contract/report'
import { type Failure, failure, type Result, success } from '../../contract/result'
import { chinaDay } from '../../contract/chinaDay'
import { isDay } from '../isDay'
import { refuseUnkeepable } from '../publishing/unkeepable'

const earliest = '2000-01-01'

/** @returns the report with its contact in one form, or what is wrong with it */
export function checkReport(report: ReportRequest, now: Date): Result<ReportRequest> {
  const { contact, evidenceIds, metOn, story } = report
  const value = cleanContact(contact.type, contact.value)
  const problem = contactProblem(contact.type, value)
  if (problem) return failure('INVALID_INPUT', problem, ['contact.value'])
  const unkeepable = refuseUnkeepable({ contact: { value }, story })
  if (unkeepable) return unkeepable
  if (value === '' && story.trim() === '' && evidenceIds.length === 0) return nothingTold(['contact.value', 'story'])
  if (metOn !== undefined && (!isDay(metOn) || metOn < earliest || metOn > chinaDay(now))) {
    return failure('INVALID_INPUT', '日期不对：最晚是今天，最早是2000年。', ['metOn'])
  }
  // The phone has hidden them already, and said so; an older one may not have.
  return success({ ...report, contact: { ...contact, value }, story: maskSecrets(story).text })
}

/** @returns undefined when it may be kept */
export function refuseSupplement({ evidenceIds, story }: ActionInput<'report.supplement'>): Failure | undefined {
  if (story.trim() === '' && evidenceIds.length === 0) return nothingTold(['story'])
  return refuseUnkeepable({ story })
}

const nothingTold = (fields: string[]) => failure('INVALID_INPUT', '还没有内容：写几句话，或者加一张图片，再发送。', fields)

/** Somebody else's picture, one unknown or one that was sent already: which of them stays untold. */
export const refusedEvidence = (evidenceIds: readonly string[], free: readonly string[]): Failure => {
  const fields = evidenceIds.flatMap((id, i) => (free.includes(id.toLowerCase()) ? [] : [`evidenceIds.${i}`]))
  return failure('INVALID_INPUT', '有图片没有传好，请删掉后重新添加。', fields.length > 0 ? fields : ['evidenceIds'])
}
