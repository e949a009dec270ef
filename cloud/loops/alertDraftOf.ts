import type { AlertText } from '../../contract/alertText'
import { chinaDay } from '../../contract/chinaDay'
import { templateOf, templateSources } from '../../contract/loopAlertTemplates'
import { daysBefore } from '../daysBefore'
import type { LoopRecord } from '../store/loops'

const validDays = 14

/**
 * The draft of an alert about a matter: what is known of its kind. Nothing of the reports or of the tip goes into it, so nobody
 * can be found in it.
 *
 * @param publisher the station's name
 */
export function alertDraftOf({ kind, opened_at }: Pick<LoopRecord, 'kind' | 'opened_at'>, id: string, publisher: string, now: Date): AlertText {
  const { source, text, title } = templateOf(kind)
  return {
    id,
    severity: 'care',
    title,
    text,
    audiences: [],
    communities: [],
    action: kind ? { type: 'practice', kind } : { type: 'call', number: '96110' },
    publisher: publisher.trim().length >= 2 ? publisher : '本市反诈中心',
    sources: [{ ...templateSources[source] }],
    validity: { type: 'once', from: (opened_at > now ? now : opened_at).toISOString(), until: daysBefore(now, -validDays).toISOString() },
    reviewedOn: chinaDay(now)
  }
}
