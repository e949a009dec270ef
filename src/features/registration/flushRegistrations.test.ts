import { type ErrorCode, failure, success } from '../../../contract/result'
import { callRegistration } from './callRegistration'
import { flushRegistrations, registrationsSettled } from './flushRegistrations'
import { type OwnRecord, useRegistrationOutboxStore } from './registrationOutboxStore'

jest.mock('@/platform/storage', () => jest.requireActual<object>('../../../tests/journeys/support/memoryStorage'))
jest.mock('./callRegistration', () => ({ callRegistration: jest.fn() }))

const send = jest.mocked(callRegistration)
const box = useRegistrationOutboxStore.getState
const record = (recordId: string, more: Partial<OwnRecord> = {}): OwnRecord => ({ recordId, guideId: 'guide-a', steps: [{ stepId: 'find', done: true }], outcome: 'finished', ...more })
const inputs = (action: string) => send.mock.calls.filter(([called]) => called === action).map(([, input]) => input)
const accept = async () => success({ recorded: true, counted: true, shown: true })
const refuse = (recordId: string, code: ErrorCode) =>
  send.mockImplementation(async (_, input) => ('recordId' in input && input.recordId === recordId ? failure(code, '收不了。') : accept()))
const add = (...records: OwnRecord[]) => records.forEach(each => box().add(each, '2026-11-22T00:00:00Z'))
const left = () => box().items.map(({ record: { recordId }, state }) => `${recordId} ${state}`)

beforeEach(async () => {
  jest.useFakeTimers({ now: new Date('2026-11-22T00:10:00Z') })
  box().forget()
  send.mockReset().mockImplementation(accept)
  // A round that gets through takes back the waits of the test before.
  await flushRegistrations()
})
afterAll(() => jest.useRealTimers())

test('sends what waits, oldest first, with its age in place of a time', async () => {
  add(record('a'), record('b'))
  await flushRegistrations()
  expect(inputs('registration.record')).toEqual([{ ...record('a'), ageSeconds: 600 }, { ...record('b'), ageSeconds: 600 }])
  expect(left()).toEqual([])
})

test('an age is never below nothing nor above a month, whatever the clock did', async () => {
  box().add(record('ahead'), '2026-11-23T00:00:00Z')
  box().add(record('old'), '2025-01-01T00:00:00Z')
  await flushRegistrations()
  expect(inputs('registration.record')).toMatchObject([{ ageSeconds: 0 }, { ageSeconds: 30 * 86_400 }])
})

test('one that is refused for good keeps its reason and does not stop the next', async () => {
  refuse('a', 'INVALID_INPUT')
  add(record('a'), record('b'))
  await flushRegistrations()
  expect(left()).toEqual(['a rejected'])
  expect(box().items[0]?.message).toBe('收不了。')
  send.mockClear()
  await flushRegistrations()
  expect(inputs('registration.record')).toEqual([])
})

test('without network nothing is lost, and the next round sends it', async () => {
  refuse('a', 'UNAVAILABLE')
  add(record('a'), record('b'))
  await flushRegistrations()
  expect(left()).toEqual(['a failed', 'b queued'])
  send.mockImplementation(accept)
  await flushRegistrations()
  expect(left()).toEqual([])
})

test('a hand-over waits for an officer who is signed in, and what came after it is sent', async () => {
  refuse('a', 'FORBIDDEN')
  add(record('a', { handOver: true }), record('b'))
  await flushRegistrations()
  expect(left()).toEqual(['a failed'])
})

test('only the latest of what family is told goes out, and one that comes meanwhile goes after it', async () => {
  const telling = (seq: number) => ({ inviteId: 'i', seq, done: seq, total: 9, finished: false })
  box().tell(telling(1))
  box().tell(telling(2))
  send.mockImplementation(async () => {
    if (box().tellings[0]?.seq === 2) box().tell(telling(3))
    return accept()
  })
  await flushRegistrations()
  await registrationsSettled()
  expect(inputs('family.report')).toEqual([telling(2), telling(3)])
  expect(box().tellings).toEqual([])
})

test('what was being sent when the app was killed waits again after the restart', async () => {
  add(record('a'))
  box().mark('a', 'sending')
  await useRegistrationOutboxStore.persist.rehydrate()
  expect(left()).toEqual(['a queued'])
})
