import * as v from 'valibot'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { packageKeys } from '@/features/session/packageKeys'
import { persisted } from '@/shared/state/persisted'

const Stored = v.object({
  /** The day of the message, as the server said it. */
  on: v.optional(v.string()),
  /** The checkup that was the last one then: the next one that is handed in drops the message. */
  after: v.optional(v.string())
})
export type KeptReminder = v.InferOutput<typeof Stored>

/** The message before the next short checkup, as last heard: without network, too, the page says that it is asked for. */
export const useCheckupReminderStore = create<KeptReminder>()(
  persist((): KeptReminder => ({}), persisted(packageKeys.reminder, Stored, 1, ({ after, on }: KeptReminder): KeptReminder => ({ on, after })))
)
