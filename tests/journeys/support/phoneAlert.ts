import type { Alert } from '../../../contract/alert'
import { alertText } from '../../support/publishedTexts'

/** An alert as a phone has it: valid on 22 November 2026, for everybody. */
export function phoneAlert(id: string, fields: Partial<Alert> = {}): Alert {
  const { severity, title, text, audiences, communities, action, publisher, sources } = alertText(id)
  const valid = { validFrom: '2026-11-22T00:00:00.000Z', validUntil: '2026-11-23T00:00:00.000Z', publishedAt: '2026-11-22T00:00:00.000Z' }
  return { id, severity, title, text, audiences, communities, action, publisher, sources, version: 1, ...valid, ...fields }
}
