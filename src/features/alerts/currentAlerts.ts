import type { Alert, Severity } from '../../../contract/alert'
import type { Audience } from '../../../contract/vocabulary'

const rank: Record<Severity, number> = { urgent: 2, care: 1, notice: 0 }

/** What is read and put away: this alert this time, for a topic of the calendar comes again next year. */
export const occasionOf = ({ id, validFrom }: Pick<Alert, 'id' | 'validFrom'>): string => `${id} ${validFrom}`

/**
 * The alerts that hold now for this person, the most severe first, then the newest. What has run out is gone without
 * network too. Who has not said who they are sees those of everybody.
 */
export function currentAlerts(alerts: readonly Alert[], audience: Audience | null, now: Date): Alert[] {
  const holds = ({ validFrom, validUntil, audiences }: Alert) =>
    Date.parse(validFrom) <= now.getTime() &&
    now.getTime() < Date.parse(validUntil) &&
    (audience === null || audiences.length === 0 || audiences.includes(audience))
  return alerts
    .filter(holds)
    .sort((a, b) => rank[b.severity] - rank[a.severity] || Date.parse(b.publishedAt) - Date.parse(a.publishedAt))
}
