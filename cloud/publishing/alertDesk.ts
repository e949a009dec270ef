import type { AlertText } from '../../contract/alertText'
import { checkAlert } from '../../contract/wording/checkAlert'
import { queueNotices } from '../store/queueNotices'
import type { Desk } from './publishStep'
import { missingInAlert } from './referenceFindings'
import { nextValidity } from './validityOf'

export const alertDesk: Desk<AlertText> = {
  type: 'alert',
  thing: '预警',
  async findings({ bank, store }, texts) {
    const linked = texts.flatMap(({ action }) => (action.type === 'case' ? [action.caseId] : []))
    const published = linked.length > 0 ? await store.cases.published(linked) : new Set<string>()
    return texts.map(text => [...checkAlert(text), ...missingInAlert(text, bank, published)])
  },
  /** Those who asked for it hear of what is more than a hint, once it is valid. */
  onPublish: ({ now }, { content, id, version }) => async ({ transaction }) => {
    const { audiences, communities, severity, validity } = content as AlertText
    const span = nextValidity(validity, now())
    if (severity === 'notice' || !span) return
    await queueNotices(transaction, { id, version, audiences, communities, validFrom: span.from }, now())
  }
}
