import { createLoop, type Round } from './createLoop'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

/** A loop whose rounds end when the test says so. */
function played(everyMs = 2_000, longestMs = 30_000) {
  const ends: ((round: Round) => void)[] = []
  const loop = createLoop(() => new Promise<Round>(resolve => ends.push(resolve)), everyMs, longestMs)
  const end = async (round: Round) => {
    ends.at(-1)!(round)
    await jest.advanceTimersByTimeAsync(0)
  }
  return { loop, end, rounds: () => ends.length }
}

test('asks again after the wait, counted from the end of a round', async () => {
  const { loop, end, rounds } = played()
  loop.poke()
  await jest.advanceTimersByTimeAsync(60_000)
  expect(rounds()).toBe(1)
  await end('on')
  await jest.advanceTimersByTimeAsync(1_999)
  expect(rounds()).toBe(1)
  await jest.advanceTimersByTimeAsync(1)
  expect(rounds()).toBe(2)
})

test('never has two rounds under way; what came meanwhile is asked at once, however often', async () => {
  const { loop, end, rounds } = played()
  loop.poke()
  loop.poke()
  loop.poke()
  expect(rounds()).toBe(1)
  await end('on')
  expect(rounds()).toBe(2)
  await end('on')
  expect(rounds()).toBe(2)
})

test('a poke does not leave an earlier wait behind', async () => {
  const { loop, end, rounds } = played()
  loop.poke()
  await end('on')
  await jest.advanceTimersByTimeAsync(1_000)
  loop.poke()
  await end('on')
  await jest.advanceTimersByTimeAsync(1_999)
  expect(rounds()).toBe(2)
})

test('waits twice as long after each failure, up to the longest, and is back at once when it succeeds', async () => {
  const { loop, end, rounds } = played(2_000, 10_000)
  loop.poke()
  for (const [failures, waitMs] of [4_000, 8_000, 10_000, 10_000].entries()) {
    await end('failed')
    await jest.advanceTimersByTimeAsync(waitMs - 1)
    expect(rounds()).toBe(failures + 1)
    await jest.advanceTimersByTimeAsync(1)
    expect(rounds()).toBe(failures + 2)
  }
  await end('on')
  await jest.advanceTimersByTimeAsync(2_000)
  expect(rounds()).toBe(6)
})

test('a failure is not followed at once by what was asked meanwhile', async () => {
  const { loop, end, rounds } = played()
  loop.poke()
  loop.poke()
  await end('failed')
  expect(rounds()).toBe(1)
  await jest.advanceTimersByTimeAsync(4_000)
  expect(rounds()).toBe(2)
})

test.each<[string, (played_: ReturnType<typeof played>) => Promise<void>]>([
  ['it is over', async ({ end }) => end('over')],
  ['it is stopped between rounds', async ({ end, loop }) => end('on').then(loop.stop)],
  ['it is stopped during a round', async ({ end, loop }) => (loop.stop(), end('on'))]
])('asks no more when %s', async (_, finish) => {
  const one = played()
  one.loop.poke()
  await finish(one)
  one.loop.poke()
  await jest.advanceTimersByTimeAsync(60_000)
  expect(one.rounds()).toBe(1)
})
