import { contentTexts, publishFiles } from '../../../cloud/publishFiles'
import type { AlertText } from '../../../contract/alertText'
import type { CaseText } from '../../../contract/case'
import { alertText, caseText } from '../../support/publishedTexts'
import type { Journey } from './journey'
import { genuine, single } from './questions'

/** The cases of content/, as they are written. */
export const cases = contentTexts.cases.flat() as CaseText[]

/** The first in content/ that fits, so that the journeys go on when editors rewrite a case. */
export function caseWith(fits: (one: CaseText) => boolean): CaseText {
  const found = cases.find(fits)
  if (!found) throw new Error('content/ has no such case')
  return found
}

interface More {
  alerts?: readonly AlertText[]
  cases?: readonly CaseText[]
}

/** Makes these the published texts: what content/ holds without its alerts, which come and go by the calendar, and more. */
export async function publish({ server }: Journey, more: More = {}): Promise<void> {
  await publishFiles(server.dependencies, { ...contentTexts, alerts: [more.alerts ?? []], cases: [...contentTexts.cases, more.cases ?? []] })
}

/** A case that content/ does not hold, newer than all of them, with a real question. */
export const extraCase = (fields: Partial<CaseText> = {}): CaseText =>
  caseText('extra-case', { title: '多问一句，|钱就留住了', date: '2026-11-20', questionId: single.id, ...fields })

export const notice = alertText('notice-alert', { title: '家长群收费先问老师', action: { type: 'practice', kind: genuine.kind } })
export const care = alertText('care-alert', { severity: 'care', title: '退款不用先转账', action: { type: 'lesson', lessonId: 'lesson-customer-service' } })
export const urgent = alertText('urgent-alert', {
  severity: 'urgent',
  title: '今天有人冒充民警',
  text: '今天上午，有人自称民警打来电话，叫人把钱转到“安全账户”。民警不会叫您转账。挂断，拨96110问一句。'
})
