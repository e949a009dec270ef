import type { Result } from '../../../contract/result'
import { useProfileStore } from '@/features/session/profileStore'
import { isOnTab, openPage } from '@/platform/navigation'
import { routes } from '@/routes'
import { call } from '@/shared/api/call'
import { useAlertsStore } from './alertsStore'
import { currentAlerts } from './currentAlerts'

/**
 * Reads the alerts. The same question for everybody, so that an edge can answer it; the phone chooses by itself.
 *
 * @param options.fresh past every cache, as after pulling to refresh
 */
export async function refreshAlerts(options: { fresh?: boolean } = {}): Promise<Result<unknown>> {
  const read = await call('alerts.current', {}, options)
  if (read.ok) useAlertsStore.getState().put(read.value.alerts, read.value.templateId, new Date().toISOString())
  openUrgent()
  return read
}

/** Lets an urgent alert fill the page, once and never again; only from a tab, so that nobody is interrupted. */
export function openUrgent(now: Date = new Date()): void {
  const { alerts, opened, markOpened } = useAlertsStore.getState()
  const urgent = currentAlerts(alerts, useProfileStore.getState().audience, now).find(
    ({ id, severity }) => severity === 'urgent' && !opened.includes(id)
  )
  if (!urgent || !isOnTab()) return
  markOpened(urgent.id)
  openPage(routes.alert(urgent.id))
}
