import type { Result } from '../../../contract/result'
import { call } from '@/shared/api/call'
import { useAlertsStore } from './alertsStore'
import { openUrgent } from './openUrgent'

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
