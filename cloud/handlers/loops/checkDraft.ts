import * as v from 'valibot'
import { AlertText } from '../../../contract/alertText'
import { CaseText } from '../../../contract/case'
import { success } from '../../../contract/result'
import { checkTexts } from '../../../contract/wording/checkTexts'
import { alertTexts, caseTexts } from '../../../contract/wording/publishedTexts'
import type { Handler } from '../../handler'
import { alertDesk } from '../../publishing/alertDesk'
import { caseDesk } from '../../publishing/caseDesk'
import type { Desk } from '../../publishing/publishStep'
import type { PublishedText } from '../../publishing/newVersion'

/** What the rules say of a text while it is typed: of its single texts at once, of the whole when no field is missing. */
export const checkDraft: Handler<'drafts.check'> = async (dependencies, _caller, input) => {
  const whole = async <T extends PublishedText['text']>(desk: Desk<T>, text: T) => success({ findings: (await desk.findings(dependencies, [text]))[0] ?? [] })
  if ('alert' in input) {
    const alert = v.safeParse(AlertText, input.alert)
    return alert.success ? whole(alertDesk, alert.output) : success({ findings: checkTexts(alertTexts(input.alert)) })
  }
  const one = v.safeParse(CaseText, input.case)
  return one.success ? whole(caseDesk, one.output) : success({ findings: checkTexts(caseTexts(input.case)) })
}
