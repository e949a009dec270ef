import type { ActionInput } from '../../../contract/actions'
import type { Visit } from '../../../contract/fieldwork'
import type { Result } from '../../../contract/result'
import { createFlusher } from '@/shared/outbox/createFlusher'
import { finalRefusals } from '@/shared/outbox/finalRefusals'
import { callFieldwork } from '@/shared/api/callFieldwork'
import { useOfficerStore } from '@/features/session/officerStore'
import { type OutboxMark, useVisitOutboxStore } from './visitOutboxStore'
import { useVisitsStore } from './visitsStore'

const itemOf = (markId: string) => useVisitOutboxStore.getState().items.find(({ mark }) => mark.markId === markId)

/** Takes the next mark afresh each time: some are added and taken back while others are sent. */
function nextUntried(tried: ReadonlySet<string>): OutboxMark | undefined {
  const me = useOfficerStore.getState().me?.name
  return useVisitOutboxStore.getState().items.find(({ mark, by, state }) => by === me && state !== 'rejected' && !tried.has(mark.markId))
}

/** The server refuses a day that has not come: the clock of the phone is wrong. Better its own day than no mark. */
async function submit(mark: ActionInput<'visits.mark'>): Promise<Result<Visit>> {
  const sent = await callFieldwork('visits.mark', mark)
  if (sent.ok || !sent.fields?.includes('visitedOn')) return sent
  const { visitedOn, ...rest } = mark
  return visitedOn === undefined ? sent : callFieldwork('visits.mark', rest)
}

async function sendOne({ mark, undone }: OutboxMark): Promise<Result<Visit>> {
  if (!undone) return submit(mark)
  return callFieldwork('visits.unmark', { visitId: mark.visitId, markId: mark.markId })
}

/** @returns false when the server could not be reached and marks are left */
async function sendMarks(): Promise<boolean> {
  const { note, remove } = useVisitOutboxStore.getState()
  const tried = new Set<string>()
  for (let item = nextUntried(tried); item; item = nextUntried(tried)) {
    const { markId } = item.mark
    tried.add(markId)
    note(markId, 'sending')
    const sent = await sendOne(item)
    if (sent.ok) useVisitsStore.getState().put(sent.value)
    // Taken back while it was on its way: it is taken back there, too.
    if (sent.ok && !item.undone && itemOf(markId)?.undone) {
      tried.delete(markId)
      continue
    }
    // What never arrived needs no taking back.
    if (sent.ok || (item.undone && sent.code === 'NOT_FOUND')) {
      remove(markId)
      continue
    }
    // An officer whose session is over signs in again, and then it goes: it is not lost.
    const final = finalRefusals.includes(sent.code) && sent.code !== 'FORBIDDEN'
    note(markId, final ? 'rejected' : 'failed', sent.message)
    if (!final && sent.code !== 'FORBIDDEN') return false
  }
  return true
}

const flusher = createFlusher(sendMarks)

/** Sends the marks that wait, oldest first, one at a time; a refused one does not stop the next. */
export const flushVisits = flusher.flush

/** Waits for a round under way. */
export const visitsSettled = flusher.settled
