import { createFlusher } from './createFlusher'

const second = 1_000
beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

/** A flusher whose rounds come to the ends that are given, the last one for all that follow. */
function flusherOf(...ends: boolean[]) {
  const sendAll = jest.fn(async () => (ends.length > 1 ? ends.shift() : ends[0]) ?? true)
  return { sendAll, ...createFlusher(sendAll) }
}

/** How long it takes until the next round begins by itself. */
async function waitOf(sendAll: jest.Mock): Promise<number> {
  const before = sendAll.mock.calls.length
  let waited = 0
  while (sendAll.mock.calls.length === before && waited < 3_600 * second) {
    await jest.advanceTimersByTimeAsync(second)
    waited += second
  }
  return waited
}

test('a round that gets through is the last', async () => {
  const { flush, sendAll } = flusherOf(true)
  await flush()
  await jest.advanceTimersByTimeAsync(3_600 * second)
  expect(sendAll).toHaveBeenCalledTimes(1)
  expect(jest.getTimerCount()).toBe(0)
})

test('waits twice as long after each vain round, five minutes at most', async () => {
  const { flush, sendAll } = flusherOf(false)
  await flush()
  const waits: number[] = []
  while (waits.length < 8) waits.push((await waitOf(sendAll)) / second)
  expect(waits).toEqual([8, 16, 32, 64, 128, 256, 300, 300])
})

test('waits shortly again once a round got through', async () => {
  const { flush, sendAll } = flusherOf(false, false, false, true, false)
  await flush()
  expect(await waitOf(sendAll)).toBe(8 * second)
  expect(await waitOf(sendAll)).toBe(16 * second)
  expect(await waitOf(sendAll)).toBe(32 * second)
  await flush()
  expect(await waitOf(sendAll)).toBe(8 * second)
})

test('is asked many times at once and runs one round', async () => {
  const { flush, sendAll } = flusherOf(true)
  await Promise.all([flush(), flush(), flush()])
  expect(sendAll).toHaveBeenCalledTimes(1)
  await flush()
  expect(sendAll).toHaveBeenCalledTimes(2)
})

test('being asked while it waits runs a round now, and leaves one wait', async () => {
  const { flush, sendAll } = flusherOf(false)
  await flush()
  await flush()
  expect(sendAll).toHaveBeenCalledTimes(2)
  expect(jest.getTimerCount()).toBe(1)
})

test('a round that breaks can be followed by another', async () => {
  const sendAll = jest.fn().mockRejectedValueOnce(new Error('broken')).mockResolvedValue(true)
  const { flush } = createFlusher(sendAll)
  await expect(flush()).rejects.toThrow('broken')
  await flush()
  expect(sendAll).toHaveBeenCalledTimes(2)
})

test('is settled when the round under way has ended, and at once when there is none', async () => {
  let end: (done: boolean) => void = () => undefined
  const { flush, settled } = createFlusher(() => new Promise(resolve => (end = resolve)))
  await settled()
  const seen: string[] = []
  void flush()
  const waiting = settled().then(() => seen.push('settled'))
  await jest.advanceTimersByTimeAsync(second)
  expect(seen).toEqual([])
  end(true)
  await waiting
  expect(seen).toEqual(['settled'])
})
