import { createFlusher } from '@/shared/outbox/createFlusher'
import { finalRefusals } from '@/shared/outbox/finalRefusals'
import { callRegistration } from './callRegistration'
import { useRegistrationOutboxStore } from './registrationOutboxStore'

const longestAge = 30 * 86_400

const secondsSince = (time: string, now: number) => Math.min(longestAge, Math.max(0, Math.round((now - Date.parse(time)) / 1000)))

/** Takes the next record afresh each time: some are added while others are sent. */
function nextUntried(tried: ReadonlySet<string>) {
  return useRegistrationOutboxStore.getState().items.find(({ record, state }) => state !== 'rejected' && !tried.has(record.recordId))
}

/** @returns false when the server could not be reached and records are left */
async function sendRecords(): Promise<boolean> {
  const { mark, remove } = useRegistrationOutboxStore.getState()
  const tried = new Set<string>()
  for (let item = nextUntried(tried); item; item = nextUntried(tried)) {
    const { doneAt, record } = item
    tried.add(record.recordId)
    mark(record.recordId, 'sending')
    const sent = await callRegistration('registration.record', { ...record, ageSeconds: secondsSince(doneAt, Date.now()) })
    if (sent.ok) {
      remove(record.recordId)
      continue
    }
    // An officer whose session is over signs in again, and then it goes: it is not lost.
    const final = finalRefusals.includes(sent.code) && !(sent.code === 'FORBIDDEN' && record.handOver)
    mark(record.recordId, final ? 'rejected' : 'failed', sent.message)
    if (!final && sent.code !== 'FORBIDDEN') return false
  }
  return true
}

/** Taken afresh each time: a later telling may have come while the one before was on its way. */
const nextTelling = () => useRegistrationOutboxStore.getState().tellings[0]

/** Only the latest of each is told. @returns false when the server could not be reached */
async function sendTellings(): Promise<boolean> {
  for (let telling = nextTelling(); telling; telling = nextTelling()) {
    const sent = await callRegistration('family.report', telling)
    if (!sent.ok && !finalRefusals.includes(sent.code)) return false
    useRegistrationOutboxStore.getState().told(telling.inviteId, telling.seq)
  }
  return true
}

/** Records that have been added while others, or tellings, were sent. */
const isNew = () => useRegistrationOutboxStore.getState().items.some(({ state }) => state === 'queued')

const flusher = createFlusher(async () => {
  do {
    if (!((await sendRecords()) && (await sendTellings()))) return false
  } while (isNew())
  return true
})

/** Sends what waits, oldest first, one at a time; a refused record does not stop the next. */
export const flushRegistrations = flusher.flush

/** Waits for a round under way. */
export const registrationsSettled = flusher.settled
