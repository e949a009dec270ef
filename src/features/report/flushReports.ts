import type { ActionInput, ActionOutput } from '../../../contract/actions'
import type { Failure, Result } from '../../../contract/result'
import { removePictures } from '@/platform/pictures'
import { createFlusher } from '@/shared/outbox/createFlusher'
import { finalRefusals } from '@/shared/outbox/finalRefusals'
import { callReport } from './callReport'
import { useDraftStore } from './draftStore'
import { type OutboxReport, useReportOutboxStore } from './reportOutboxStore'
import { sendPicture } from './sendPicture'

const stateOf = (reportId: string) => useReportOutboxStore.getState().items.find(({ report }) => report.reportId === reportId)

/** Takes the next item afresh each time: some are added and cancelled while others are sent. */
function nextUntried(tried: ReadonlySet<string>): OutboxReport | undefined {
  const { items } = useReportOutboxStore.getState()
  return items.find(({ report, state }) => state !== 'rejected' && state !== 'sent' && !tried.has(report.reportId))
}

/** Sends the pictures that have not arrived. Each one that has is noted at once: a kill in between sends none twice. */
async function sendPictures(reportId: string): Promise<Failure | undefined> {
  for (;;) {
    const item = stateOf(reportId)
    const waiting = item?.pictures.find(({ evidenceId }) => !evidenceId)
    if (!item || !waiting) return undefined
    const sent = await sendPicture(waiting.pictureId)
    if (typeof sent !== 'string') return sent
    const pictures = (stateOf(reportId)?.pictures ?? []).map(each => (each.pictureId === waiting.pictureId ? { ...each, evidenceId: sent } : each))
    useReportOutboxStore.getState().change(reportId, { pictures })
  }
}

/** The server refuses a day that has not come: the clock of the phone is wrong. Better no day than no report. */
async function submit(report: ActionInput<'report.submit'>): Promise<Result<ActionOutput<'report.submit'>>> {
  const sent = await callReport('report.submit', report)
  if (sent.ok || !sent.fields?.includes('metOn')) return sent
  const { metOn, ...rest } = report
  return metOn === undefined ? sent : callReport('report.submit', rest)
}

async function sendOne(item: OutboxReport): Promise<Failure | undefined> {
  const { report } = item
  const failed = await sendPictures(report.reportId)
  if (failed) return failed
  const now = stateOf(report.reportId)
  // Cancelled meanwhile.
  if (!now) return undefined
  const evidenceIds = now.pictures.flatMap(({ evidenceId }) => evidenceId ?? [])
  const sent = await submit({ ...report, evidenceIds })
  if (!sent.ok) {
    // Pictures without a report are cleared after a day: send them again.
    if (sent.fields?.some(field => field.startsWith('evidenceIds'))) {
      useReportOutboxStore.getState().change(report.reportId, { pictures: now.pictures.map(({ pictureId }) => ({ pictureId })) })
      return { ...sent, code: 'UNAVAILABLE' }
    }
    return sent
  }
  const { receiptCode, status } = sent.value
  useReportOutboxStore.getState().change(report.reportId, { state: 'sent', receiptCode, status, pictures: [] })
  // Left there by a full phone.
  const { draft, drop } = useDraftStore.getState()
  if (draft?.reportId === report.reportId) drop()
  await removePictures(now.pictures.map(({ pictureId }) => pictureId))
  return undefined
}

/** @returns false when the server could not be reached and items are left */
async function sendAll(): Promise<boolean> {
  const tried = new Set<string>()
  for (let item = nextUntried(tried); item; item = nextUntried(tried)) {
    const { reportId } = item.report
    tried.add(reportId)
    useReportOutboxStore.getState().change(reportId, { state: 'sending' })
    const failed = await sendOne(item)
    if (!failed) continue
    const final = finalRefusals.includes(failed.code)
    useReportOutboxStore.getState().change(reportId, { state: final ? 'rejected' : 'failed', message: failed.message })
    if (!final) return false
  }
  return true
}

const flusher = createFlusher(sendAll)

/** Sends what waits, oldest first, one at a time; a refused report does not stop the next. */
export const flushReports = flusher.flush

/** Waits for a round under way. */
export const reportsSettled = flusher.settled
