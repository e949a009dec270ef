import type { Submission } from '../../../contract/quiz'
import { type ErrorCode, errorCodes, failure, success } from '../../../contract/result'
import { practiceSubmission } from '../../../tests/support/submissions'
import { call } from '@/shared/api/call'
import { flushOutbox, outboxSettled } from './flushOutbox'
import { useOutboxStore } from './outboxStore'

jest.mock('@/platform/storage', () => jest.requireActual<object>('../../../tests/journeys/support/memoryStorage'))
jest.mock('@/shared/api/call', () => ({ call: jest.fn() }))

const send = jest.mocked(call)
const box = useOutboxStore.getState
const sentIds = () => send.mock.calls.map(([, input]) => (input as Submission).attemptId)
const states = () => box().items.map(({ state }) => state)
const accept = (input: unknown) => success({ attemptId: (input as Submission).attemptId, right: 1, total: 1, items: [] })

function add(count: number): string[] {
  const submissions = Array.from({ length: count }, () => practiceSubmission())
  submissions.forEach(box().add)
  return submissions.map(({ attemptId }) => attemptId)
}

const final = ['INVALID_INPUT', 'FORBIDDEN', 'NOT_FOUND', 'CONFLICT', 'TOO_LARGE'] as const
const passing = ['UNAVAILABLE', 'TOO_MANY', 'SERVER_ERROR', 'UNAUTHENTICATED'] as const

/** Answers the call for one attempt with a failure and accepts all others. */
const failFor = (attemptId: string, code: ErrorCode) =>
  send.mockImplementation(async (_, input) => ((input as Submission).attemptId === attemptId ? failure(code, '收不了。') : accept(input)))

beforeEach(async () => {
  jest.useFakeTimers()
  box().forget()
  send.mockReset().mockImplementation(async (_, input) => accept(input))
  // A round that gets through takes back the waits of the test before.
  await flushOutbox()
})
afterAll(() => jest.useRealTimers())

test('sends what waits, oldest first, and empties the box', async () => {
  const ids = add(3)
  await flushOutbox()
  expect(sentIds()).toEqual(ids)
  expect(box().items).toEqual([])
})

test('sends the whole submission under quiz.submit', async () => {
  const submission = practiceSubmission()
  box().add(submission)
  await flushOutbox()
  expect(send.mock.calls).toEqual([['quiz.submit', submission]])
})

test('sends one at a time and marks it while it is on the way', async () => {
  add(2)
  const seen: string[][] = []
  send.mockImplementation(async (_, input) => {
    seen.push(states())
    await Promise.resolve()
    return accept(input)
  })
  await flushOutbox()
  expect(seen).toEqual([['sending', 'queued'], ['sending']])
})

test('sends each item once when asked twice at the same time', async () => {
  const ids = add(2)
  await Promise.all([flushOutbox(), flushOutbox()])
  expect(sentIds()).toEqual(ids)
})

test('can be asked again after a round', async () => {
  add(1)
  await flushOutbox()
  const [later] = add(1)
  await flushOutbox()
  expect(sentIds()).toHaveLength(2)
  expect(sentIds()[1]).toBe(later)
})

test.each(final)(
  'does not let an item refused with %s stop the next, and never sends it again',
  async code => {
    const [refused, next] = add(2)
    failFor(refused!, code)
    await flushOutbox()
    expect(sentIds()).toEqual([refused, next])
    expect(box().items).toMatchObject([{ submission: { attemptId: refused }, state: 'rejected', message: '收不了。' }])
    await flushOutbox()
    expect(sentIds()).toHaveLength(2)
  }
)

test.each(passing)('keeps everything and stops the round at %s', async code => {
  const ids = add(2)
  failFor(ids[0]!, code)
  await flushOutbox()
  expect(sentIds()).toEqual([ids[0]])
  expect(states()).toEqual(['failed', 'queued'])
  send.mockImplementation(async (_, input) => accept(input))
  await flushOutbox()
  expect(sentIds()).toEqual([ids[0], ...ids])
  expect(box().items).toEqual([])
})

test('the two tests above know every code of the contract', () => {
  expect([...final, ...passing].sort()).toEqual([...errorCodes].sort())
})

test('sends what is added during a round with the next one at the latest', async () => {
  add(1)
  send.mockImplementationOnce(async (_, input) => {
    add(1)
    return accept(input)
  })
  await flushOutbox()
  await flushOutbox()
  expect(sentIds()).toHaveLength(2)
  expect(box().items).toEqual([])
})

describe('when the server cannot be reached', () => {
  const minute = 60_000
  const refuse = () => send.mockImplementation(async () => failure('UNAVAILABLE'))

  test('the next round comes by itself, each time after a longer wait of five minutes at most', async () => {
    add(1)
    refuse()
    await flushOutbox()
    const waits: number[] = []
    while (waits.length < 8) {
      const before = send.mock.calls.length
      let waited = 0
      while (send.mock.calls.length === before && waited < 60 * minute) {
        await jest.advanceTimersByTimeAsync(1_000)
        waited += 1_000
      }
      waits.push(waited)
    }
    expect(waits[0]).toBeLessThanOrEqual(minute)
    expect(waits.slice(1).every((wait, i) => wait >= waits[i]!)).toBe(true)
    expect(waits[1]).toBeGreaterThan(waits[0]!)
    expect(waits.at(-1)).toBe(5 * minute)
  })

  test('what waits is sent by the round that comes by itself, and then none comes any more', async () => {
    const [id] = add(1)
    send.mockImplementationOnce(async () => failure('UNAVAILABLE'))
    await flushOutbox()
    await jest.advanceTimersByTimeAsync(minute)
    expect(sentIds()).toEqual([id, id])
    expect(box().items).toEqual([])
    expect(jest.getTimerCount()).toBe(0)
  })

  test('the wait is short again after a round that got through', async () => {
    add(1)
    refuse()
    await flushOutbox()
    await jest.advanceTimersByTimeAsync(30 * minute)
    send.mockImplementation(async (_, input) => accept(input))
    await flushOutbox()
    add(1)
    send.mockReset().mockImplementation(async () => failure('UNAVAILABLE'))
    await flushOutbox()
    await jest.advanceTimersByTimeAsync(minute)
    expect(send.mock.calls.length).toBeGreaterThan(1)
  })

  test('asking for a round meanwhile leaves one round waiting, not two', async () => {
    add(1)
    refuse()
    await flushOutbox()
    await flushOutbox()
    expect(jest.getTimerCount()).toBe(1)
  })
})

test('sends what is added while a round is under way, and nothing that is cleared meanwhile', async () => {
  const [first] = add(2)
  const added: string[] = []
  send.mockImplementationOnce(async (_, input) => {
    box().forget()
    added.push(...add(1))
    return accept(input)
  })
  await flushOutbox()
  expect(sentIds()).toEqual([first, ...added])
  expect(box().items).toEqual([])
})

test('says when nothing is on its way any more', async () => {
  add(1)
  let answered = false
  send.mockImplementationOnce(async (_, input) => {
    await Promise.resolve()
    answered = true
    return accept(input)
  })
  void flushOutbox()
  await outboxSettled()
  expect(answered).toBe(true)
})

test('an attempt done while the phone’s clock was ahead waits for the clock, and is sent as done now once it is right', async () => {
  const [ahead, now] = ['2026-11-24T08:05:00.000Z', '2026-11-22T08:00:00.000Z']
  jest.setSystemTime(new Date(ahead))
  const submission = { ...practiceSubmission(), startedAt: '2026-11-24T08:00:00.000Z', finishedAt: ahead }
  box().add(submission)
  send.mockImplementation(async () => failure('INVALID_INPUT', '答题时间不对，请检查手机的日期和时间。', ['startedAt', 'finishedAt']))
  const [next] = add(1)
  await flushOutbox()
  expect(sentIds()).toEqual([submission.attemptId, next])
  expect(box().items).toMatchObject([{ state: 'failed', message: '答题时间不对，请检查手机的日期和时间。' }, { state: 'failed' }])

  jest.setSystemTime(new Date(now))
  send.mockReset().mockImplementation(async (_, input) => accept(input))
  await flushOutbox()
  expect(send.mock.calls[0]?.[1]).toEqual({ ...submission, startedAt: '2026-11-22T07:55:00.000Z', finishedAt: now })
  expect(box().items).toEqual([])
})
