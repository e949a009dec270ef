import type { Watched } from '../../../contract/fieldwork'
import { type ErrorCode, failure, success } from '../../../contract/result'
import type * as v from 'valibot'
import { stored } from '../../../tests/journeys/support/memoryStorage'
import { isInSight } from '@/platform/sight'
import { type Assist, currentAssist, useAssistStore } from './assistStore'
import { callFieldwork } from '@/shared/api/callFieldwork'
import { flushAssists } from './flushAssists'
import { watchAlong } from './watchAlong'

jest.mock('@/platform/storage', () => jest.requireActual<object>('../../../tests/journeys/support/memoryStorage'))
jest.mock('@/platform/network', () => ({ onReconnect: jest.fn(() => jest.fn()) }))
jest.mock('@/platform/sight', () => ({ isInSight: jest.fn(() => true), onSight: jest.fn(() => jest.fn()) }))
jest.mock('@/shared/api/call', () => ({ callerOf: () => jest.fn() }))
jest.mock('@/shared/api/callFieldwork', () => ({ callFieldwork: jest.fn() }))

type Seen = v.InferOutput<typeof Watched>
const call = jest.mocked(callFieldwork)
const store = useAssistStore.getState
const say = jest.fn()
const pass = (ms = 0) => jest.advanceTimersByTimeAsync(ms)
const asked = (action: string) => call.mock.calls.filter(([name]) => name === action).map(([, input]) => input as { seq?: number; ticks?: unknown[] })
const tick = (tickId: string) => ({ stepId: 'install', tickId })
const one = () => store().assists[0] as Assist

let second = 0
const seen = (more: Partial<Seen> = {}): Seen => ({
  ...{ state: 'joined', guideId: 'guide-antifraud-app', place: null, heardAt: null, ticks: [] },
  asOf: new Date(Date.UTC(2026, 10, 22, 1, 0, ++second)).toISOString(),
  ...more
})
const accept = (more: Partial<Seen> = {}) => call.mockImplementation(async () => success(seen(more)))
const refuse = (code: ErrorCode, only?: string) => call.mockImplementation(async action => (!only || action === only ? failure(code) : success(seen())))
const open = (assistId: string) =>
  store().open({ assistId, assistCode: '042917', expiresAt: '2026-11-22T01:15:00.000Z', validSeconds: 900 }, 'guide-antifraud-app', new Date())

let stop: () => void = () => undefined

beforeEach(async () => {
  jest.useFakeTimers()
  accept()
  store().forget()
  await flushAssists()
  jest.clearAllMocks()
  jest.mocked(isInSight).mockReturnValue(true)
  open('a1')
})
afterEach(() => {
  stop()
  jest.useRealTimers()
})

const watch = () => void (stop = watchAlong('a1', say))

describe('watching', () => {
  test('asks at once and every two seconds, never two at a time', async () => {
    watch()
    await pass(6_000)
    expect(asked('assist.watch')).toHaveLength(4)
    call.mockImplementation(() => new Promise(() => undefined))
    await pass(60_000)
    expect(asked('assist.watch')).toHaveLength(5)
  })

  test('keeps what was heard, and nothing that is older', async () => {
    const place = (stepId: string) => ({ answers: { phone: 'huawei' }, stepId, done: [], finished: false })
    store().hear('a1', seen({ place: place('agree'), asOf: '2026-11-22T05:00:00.000Z' }))
    store().hear('a1', seen({ place: place('find'), asOf: '2026-11-22T04:59:58.000Z' }))
    expect(one()).toMatchObject({ state: 'joined', place: { stepId: 'agree' } })
  })

  test('waits longer each time the server cannot be reached, up to half a minute', async () => {
    refuse('UNAVAILABLE')
    watch()
    await pass(2_000 + 4_000 + 8_000 + 16_000)
    const before = asked('assist.watch').length
    expect(before).toBe(4)
    await pass(60_000)
    expect(asked('assist.watch').length - before).toBeLessThanOrEqual(3)
    expect(say).toHaveBeenLastCalledWith('away')
  })

  test('asks nothing out of sight', async () => {
    jest.mocked(isInSight).mockReturnValue(false)
    watch()
    await pass(20_000)
    expect(call).not.toHaveBeenCalled()
  })

  test.each(['ended', 'expired'] as const)('asks no more once it is %s', async state => {
    accept({ state })
    watch()
    await pass(20_000)
    expect(asked('assist.watch')).toHaveLength(1)
    expect(one().state).toBe(state)
  })

  test('one that the server knows no more is over; one whose officer is signed out goes on by itself', async () => {
    refuse('FORBIDDEN')
    watch()
    await pass()
    expect(say).toHaveBeenLastCalledWith('signedOut')
    accept()
    await pass(4_000)
    expect(say).toHaveBeenLastCalledWith('reached')
    refuse('NOT_FOUND')
    await pass(2_000)
    expect(say).toHaveBeenLastCalledWith('gone')
    await pass(60_000)
    expect(asked('assist.watch')).toHaveLength(3)
  })
})

describe('ticks', () => {
  test('are told as all that is ticked so far, each time with a higher number', async () => {
    store().tick('a1', tick('name'), true)
    await flushAssists()
    store().tick('a1', tick('installed'), true)
    store().tick('a1', tick('name'), false)
    await flushAssists()
    expect(asked('assist.tick')).toMatchObject([
      { seq: 1, ticks: [tick('name')] },
      { seq: 3, ticks: [tick('installed')] }
    ])
  })

  test('the same tick twice is one', () => {
    store().tick('a1', tick('name'), true)
    store().tick('a1', tick('name'), true)
    expect(one().ticks).toEqual([tick('name')])
  })

  test('what is ticked while others are on their way goes after them', async () => {
    let arrive = () => undefined as void
    call.mockImplementationOnce(() => new Promise(resolve => (arrive = () => resolve(success(seen())))))
    store().tick('a1', tick('name'), true)
    const flushed = flushAssists()
    store().tick('a1', tick('installed'), true)
    void flushAssists()
    arrive()
    await flushed
    expect(asked('assist.tick').map(({ seq }) => seq)).toEqual([1, 2])
    expect(one()).toMatchObject({ seq: 2, toldSeq: 2 })
  })

  test.each<ErrorCode>(['UNAVAILABLE', 'SERVER_ERROR', 'TOO_MANY', 'FORBIDDEN'])('wait through %s and are told with the next watching', async code => {
    refuse(code, 'assist.tick')
    store().tick('a1', tick('name'), true)
    await flushAssists()
    expect(one()).toMatchObject({ seq: 1, toldSeq: 0 })
    accept()
    watch()
    await pass()
    expect(one()).toMatchObject({ seq: 1, toldSeq: 1 })
  })

  test.each<ErrorCode>(['NOT_FOUND', 'INVALID_INPUT', 'CONFLICT'])('are not told again after %s', async code => {
    refuse(code, 'assist.tick')
    store().tick('a1', tick('name'), true)
    await flushAssists()
    await flushAssists()
    expect(asked('assist.tick')).toHaveLength(1)
  })
})

describe('an end', () => {
  test('comes after the ticks, and takes all of it off the phone', async () => {
    store().tick('a1', tick('name'), true)
    store().end('a1')
    expect(currentAssist(store())).toBeUndefined()
    await flushAssists()
    expect(call.mock.calls.map(([action]) => action)).toEqual(['assist.tick', 'assist.end'])
    expect(store().assists).toEqual([])
    expect(stored.get('assists')).not.toContain('a1')
  })

  test('waits without network, also when the app is closed meanwhile', async () => {
    refuse('UNAVAILABLE')
    store().tick('a1', tick('name'), true)
    store().end('a1')
    await flushAssists()
    await useAssistStore.persist.rehydrate()
    expect(store().assists).toMatchObject([{ assistId: 'a1', ending: true, ticks: [tick('name')] }])
    accept()
    await flushAssists()
    expect(store().assists).toEqual([])
  })

  test('another code ends the one before', async () => {
    open('a2')
    expect(currentAssist(store())?.assistId).toBe('a2')
    await flushAssists()
    expect(call.mock.calls).toEqual([['assist.end', { assistId: 'a1' }]])
    expect(store().assists.map(({ assistId }) => assistId)).toEqual(['a2'])
  })

  test('one that the server knows no more is gone from the phone, too', async () => {
    refuse('NOT_FOUND')
    store().end('a1')
    await flushAssists()
    expect(store().assists).toEqual([])
  })
})

test('what was stored in another shape gives a fresh state', async () => {
  store().forget()
  stored.set('assists', JSON.stringify({ state: { assists: [{ assistId: 7 }] }, version: 1 }))
  await useAssistStore.persist.rehydrate()
  expect(store().assists).toEqual([])
})
