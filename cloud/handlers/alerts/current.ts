import type { ActionInput } from '../../../contract/actions'
import type { Alert, Severity } from '../../../contract/alert'
import { success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { validityAt } from '../../publishing/validityOf'
import type { PublishedAlert } from '../../store/alerts'

const rank: Record<Severity, number> = { urgent: 0, care: 1, notice: 2 }

/** The alerts valid now, the most severe first, then those that came up last; and WeChat's template to ask with, where there is one. */
export const currentAlerts: Handler<'alerts.current'> = async ({ now, settings, store }, _caller, request) => {
  const alerts = (await store.alerts.published()).flatMap(alert => alertAt(alert, now())).filter(alert => concerns(alert, request))
  alerts.sort((a, b) => rank[a.severity] - rank[b.severity] || cameUp(b) - cameUp(a) || (a.id < b.id ? -1 : 1))
  const { notifyTemplateId } = settings
  return success({ alerts, ...(notifyTemplateId !== undefined && { templateId: notifyTemplateId }) })
}

function alertAt({ publishedAt, text, version }: PublishedAlert, now: Date): Alert[] {
  const span = validityAt(text.validity, now)
  if (!span) return []
  const times = { validFrom: span.from.toISOString(), validUntil: span.until.toISOString(), publishedAt: publishedAt.toISOString() }
  const { action, area, audiences, communities, id, publisher, severity, sources, text: words, title } = text
  const shown = { id, severity, title, text: words, audiences, communities, action, publisher, sources }
  return [{ ...shown, ...(area !== undefined && { area }), version, ...times }]
}

/** An alert for somebody in particular is left out only for those who say that they are somebody else. */
function concerns({ audiences, communities }: Alert, { audience, communityId }: ActionInput<'alerts.current'>): boolean {
  const fits = <T>(wanted: readonly T[], given: T | undefined) => given === undefined || wanted.length === 0 || wanted.includes(given)
  return fits(audiences, audience) && fits(communities, communityId)
}

const cameUp = ({ publishedAt, validFrom }: Alert) => Math.max(Date.parse(publishedAt), Date.parse(validFrom))
