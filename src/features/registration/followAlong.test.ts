import { antifraud, steps } from '../../../tests/support/antifraudGuide'
import { type ErrorCode, failure, success } from '../../../contract/result'
import type { FollowRequest } from '../../../contract/registration'
import type * as v from 'valibot'
import { isInSight, onSight } from '@/platform/sight'
import { callRegistration } from './callRegistration'
import { followAlong } from './followAlong'
import { useProgressStore } from './progressStore'

jest.mock('@/platform/storage', () => jest.requireActual<object>('../../../tests/journeys/support/memoryStorage'))
jest.mock('@/platform/network', () => ({ onReconnect: jest.fn(() => jest.fn()) }))
jest.mock('@/platform/sight', () => ({ isInSight: jest.fn(() => true), onSight: jest.fn(() => jest.fn()) }))
jest.mock('@/shared/api/call', () => ({ callerOf: () => jest.fn() }))
jest.mock('./callRegistration', () => ({ callRegistration: jest.fn() }))

const assistId = 'assist-1'
const call = jest.mocked(callRegistration)
const say = jest.fn()
const store = useProgressStore.getState
const told = () => call.mock.calls.filter(([action]) => action === 'assist.follow').map(([, input]) => input as v.InferOutput<typeof FollowRequest>)
const left = () => call.mock.calls.filter(([action]) => action === 'assist.leave')
const goTo = (place: number) =>
  store().change(antifraud.id, { at: steps[place]!.id, steps: Object.fromEntries(steps.slice(0, place).map(({ id }) => [id, 'done' as const])) })
const pass = (ms = 0) => jest.advanceTimersByTimeAsync(ms)
const refuse = (code: ErrorCode) => call.mockImplementation(async () => failure(code))
const accept = (ended = false) => call.mockImplementation(async () => success({ ended, ticks: [] }))

let stop: () => void

beforeEach(() => {
  jest.useFakeTimers()
  jest.clearAllMocks()
  jest.mocked(isInSight).mockReturnValue(true)
  accept()
  store().forget()
  store().begin(antifraud.id, new Date(), { answers: { phone: 'huawei' }, beside: { assistId, officerName: '张三', station: '城东派出所' } })
  goTo(0)
  stop = followAlong(antifraud, assistId, say)
})
afterEach(async () => {
  accept()
  stop()
  await pass(120_000)
  jest.useRealTimers()
})

test('tells the place at once, and again every three seconds', async () => {
  await pass()
  expect(told()).toMatchObject([{ assistId, seq: 1, place: { stepId: steps[0]!.id, done: [], finished: false } }])
  await pass(9_000)
  expect(told()).toHaveLength(4)
  expect(say).toHaveBeenLastCalledWith('together')
})

test('tells a change at once, with a higher number', async () => {
  await pass(1_000)
  goTo(1)
  await pass()
  expect(told().map(({ seq }) => seq)).toEqual([1, 2])
  expect(told()[1]!.place).toMatchObject({ stepId: steps[1]!.id, done: [steps[0]!.id] })
})

test('of many changes during one telling only the latest is told, after it', async () => {
  await pass()
  let arrive = () => undefined as void
  call.mockImplementationOnce(() => new Promise(resolve => (arrive = () => resolve(success({ ended: false, ticks: [] })))))
  for (const place of [1, 2, 3, 4]) goTo(place)
  await pass()
  expect(told()).toHaveLength(2)
  arrive()
  await pass()
  expect(told().map(({ place }) => place.stepId)).toEqual([0, 1, 4].map(place => steps[place]!.id))
})

test('says that it is away, waits longer each time, and tells only the latest place when it is back', async () => {
  await pass()
  refuse('UNAVAILABLE')
  await pass(3_000)
  expect(say).toHaveBeenLastCalledWith('away')
  const before = told().length
  await pass(5_999)
  expect(told()).toHaveLength(before)
  await pass(1)
  expect(told()).toHaveLength(before + 1)
  goTo(1)
  goTo(2)
  await pass()
  accept()
  const inVain = told().length
  await pass(30_000)
  expect(told()[inVain]!.place.stepId).toBe(steps[2]!.id)
  expect(say).toHaveBeenLastCalledWith('together')
})

test.each<[string, () => void]>([
  ['the officer has ended it', () => accept(true)],
  ['its time is over and the server knows it no more', () => refuse('NOT_FOUND')]
])('tells nothing more when %s', async (_, end) => {
  await pass()
  end()
  goTo(1)
  await pass()
  expect(say).toHaveBeenLastCalledWith('ended')
  const before = told().length
  goTo(2)
  await pass(60_000)
  expect(told()).toHaveLength(before)
})

test('is silent out of sight, and tells at once when it is in sight again', async () => {
  await pass()
  jest.mocked(isInSight).mockReturnValue(false)
  await pass(30_000)
  expect(told()).toHaveLength(1)
  jest.mocked(isInSight).mockReturnValue(true)
  jest.mocked(onSight).mock.calls[0]![0]()
  await pass()
  expect(told()).toHaveLength(2)
})

test('a finished guide is told as finished though it is put away at once', async () => {
  await pass()
  store().change(antifraud.id, { at: 'end' })
  store().finish(antifraud.id, '2026-11-22')
  await pass()
  expect(told().slice(-1)).toMatchObject([{ place: { stepId: null, finished: true } }])
})

test('the last place is told after the page has gone, also when that fails at first; then nothing more', async () => {
  await pass()
  refuse('UNAVAILABLE')
  goTo(3)
  stop()
  await pass()
  accept()
  await pass(60_000)
  expect(told().slice(-1)[0]!.place.stepId).toBe(steps[3]!.id)
  const before = told().length
  await pass(120_000)
  expect(told()).toHaveLength(before)
})

test('gives up after a while without network, once the page has gone', async () => {
  await pass()
  refuse('UNAVAILABLE')
  goTo(1)
  stop()
  await pass(600_000)
  const before = told().length
  expect(before).toBeLessThan(14)
  await pass(600_000)
  expect(told()).toHaveLength(before)
})

test('one who has left is none of the officer’s business any more', async () => {
  await pass()
  store().change(antifraud.id, { beside: undefined })
  goTo(5)
  stop()
  await pass(10_000)
  expect(told()).toHaveLength(1)
  expect(left()).toHaveLength(0)
})

test('a walk that was put away unfinished is left', async () => {
  await pass()
  store().drop(antifraud.id)
  stop()
  await pass()
  expect(left()).toEqual([['assist.leave', { assistId }]])
})
