import * as v from 'valibot'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { Alert } from '../../../contract/alert'
import { persisted } from '@/shared/state/persisted'

const Stored = v.object({
  alerts: v.array(Alert),
  /** WeChat's template of the reminder, where the city has one: as last heard, so that a phone asks with none that is gone. */
  templateId: v.optional(v.string()),
  fetchedAt: v.nullable(v.string()),
  /** The occasions of the alerts that filled the page once. */
  opened: v.array(v.string()),
  /** The occasions of the alerts that the person has put away. */
  dismissed: v.array(v.string())
})
type Stored = v.InferOutput<typeof Stored>

interface AlertsState extends Stored {
  put(alerts: Alert[], templateId: string | undefined, fetchedAt: string): void
  markOpened(occasion: string): void
  dismiss(occasion: string): void
  forget(): void
}

const none: Stored = { alerts: [], templateId: undefined, fetchedAt: null, opened: [], dismissed: [] }
const withId = (ids: string[], id: string) => (ids.includes(id) ? ids : [...ids, id])

/** The alerts as last read, and what the person has seen of them. */
export const useAlertsStore = create<AlertsState>()(
  persist(
    set => ({
      ...none,
      put: (alerts, templateId, fetchedAt) => set({ alerts, templateId, fetchedAt }),
      markOpened: id => set(({ opened }) => ({ opened: withId(opened, id) })),
      dismiss: id => set(({ opened, dismissed }) => ({ opened: withId(opened, id), dismissed: withId(dismissed, id) })),
      forget: () => set(none)
    }),
    persisted('alerts', Stored, 1, ({ alerts, templateId, fetchedAt, opened, dismissed }: AlertsState): Stored => ({
      alerts,
      templateId,
      fetchedAt,
      opened,
      dismissed
    }))
  )
)
