import * as v from 'valibot'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { ContactType } from '../../../contract/contactTypes'
import { ReportStatus } from '../../../contract/reportReplies'
import { ScamKind } from '../../../contract/vocabulary'
import { readStored } from '@/platform/storage'
import { persisted } from '@/shared/state/persisted'

/** What the person tells, as it will be sent; the server checks it. */
export const ToldReport = v.object({
  reportId: v.string(),
  contact: v.object({ type: ContactType, value: v.string() }),
  kind: v.optional(ScamKind),
  story: v.string(),
  moneyLost: v.picklist(['no', 'yes', 'unsure']),
  onBehalf: v.boolean(),
  replyPhone: v.optional(v.string()),
  metOn: v.optional(v.string())
})
export type ToldReport = v.InferOutput<typeof ToldReport>

/** A picture, with the id it got once it had arrived. */
const SentPicture = v.object({ pictureId: v.string(), evidenceId: v.optional(v.string()) })

export const OutboxReport = v.object({
  report: ToldReport,
  pictures: v.array(SentPicture),
  state: v.picklist(['queued', 'sending', 'failed', 'rejected', 'sent']),
  /** The sentence of the last failure. */
  message: v.optional(v.string()),
  queuedAt: v.string(),
  /** Filled in by an officer on his own phone, for somebody who takes the receipt along. */
  held: v.optional(v.literal(true)),
  /** Once it has arrived. */
  receiptCode: v.optional(v.string()),
  status: v.optional(ReportStatus)
})
export type OutboxReport = v.InferOutput<typeof OutboxReport>

const Stored = v.object({ items: v.array(OutboxReport) })
type Stored = v.InferOutput<typeof Stored>

interface ReportOutboxState extends Stored {
  add(report: ToldReport, pictureIds: readonly string[], queuedAt: string, held?: boolean): void
  change(reportId: string, change: Partial<Omit<OutboxReport, 'report'>>): void
  remove(reportId: string): void
  forget(): void
}

const storedAs = 'report-outbox'

/** Whether the phone has stored it: a full one has it in memory only, and loses it when it is killed. */
export const isStored = (reportId: string): boolean => readStored(storedAs)?.includes(reportId) ?? false

/** How many that have arrived stay to be seen without network; the server knows the others. */
const keptSent = 30

function withinLimit(items: OutboxReport[]): OutboxReport[] {
  const sent = items.filter(({ state }) => state === 'sent')
  const tooMany = new Set(sent.slice(0, Math.max(0, sent.length - keptSent)))
  return items.filter(item => !tooMany.has(item))
}

/** Reports on their way, oldest first, and those that have arrived. */
export const useReportOutboxStore = create<ReportOutboxState>()(
  persist(
    set => ({
      items: [],
      add: (report, pictureIds, queuedAt, held = false) =>
        set(({ items }) => ({
          items: [
            ...items.filter(item => item.report.reportId !== report.reportId),
            { report, pictures: pictureIds.map(pictureId => ({ pictureId })), state: 'queued', queuedAt, ...(held && { held: true as const }) }
          ]
        })),
      change: (reportId, change) =>
        set(({ items }) => ({ items: withinLimit(items.map(item => (item.report.reportId === reportId ? { ...item, ...change } : item))) })),
      remove: reportId => set(({ items }) => ({ items: items.filter(item => item.report.reportId !== reportId) })),
      forget: () => set({ items: [] })
    }),
    {
      ...persisted(storedAs, Stored, 1, ({ items }: ReportOutboxState): Stored => ({ items })),
      // What was being sent when the app was killed may or may not have arrived: send again, the server counts once.
      merge: (stored, current) => ({
        ...current,
        items: ((stored as Stored | undefined)?.items ?? []).map(item => (item.state === 'sending' ? { ...item, state: 'queued' as const } : item))
      })
    }
  )
)
