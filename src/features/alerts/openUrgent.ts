import { useProfileStore } from '@/features/session/profileStore'
import { isOnTab, openPage } from '@/platform/navigation'
import { routes } from '@/routes'
import { useAlertsStore } from './alertsStore'
import { currentAlerts, occasionOf } from './currentAlerts'

/** Lets an urgent alert fill the page, once and never again; only from a tab, so that nobody is interrupted. */
export function openUrgent(now: Date = new Date()): void {
  const { alerts, opened, markOpened } = useAlertsStore.getState()
  const urgent = currentAlerts(alerts, useProfileStore.getState().audience, now).find(
    alert => alert.severity === 'urgent' && !opened.includes(occasionOf(alert))
  )
  if (!urgent || !isOnTab()) return
  markOpened(occasionOf(urgent))
  openPage(routes.alert(urgent.id))
}
