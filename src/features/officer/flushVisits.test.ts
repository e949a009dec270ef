import { failure, success } from '../../../contract/result'
import type { Visit } from '../../../contract/fieldwork'
import type { ActionName } from '../../../contract/actions'
import { stored } from '../../../tests/journeys/support/memoryStorage'
import { flushVisits, visitsSettled } from './flushVisits'
import { useOfficerStore } from '@/features/session/officerStore'
import { type OwnMark, useVisitOutboxStore } from './visitOutboxStore'
import { useVisitsStore } from './visitsStore'

const mockCall = jest.fn<Promise<unknown>, [ActionName, OwnMark]>()
jest.mock('@/platform/storage', () => jest.requireActual<object>('../../../tests/journeys/support/memoryStorage'))
jest.mock('@/shared/api/callFieldwork', () => ({ callFieldwork: (action: ActionName, input: OwnMark) => mockCall(action, input) }))

const mark = (markId: string, more: Partial<OwnMark> = {}): OwnMark => ({ markId, visitId: 'v', result: 'absent', visitedOn: '2026-11-22', ...more })
const visit: Visit = { visitId: 'v', kind: 'point', label: '3栋', communityId: 'east', count: 48, dueOn: null, last: null, met: 0 }
const outbox = () => useVisitOutboxStore.getState()
const states = () => outbox().items.map(({ mark: { markId }, state }) => [markId, state])
const asked = () => mockCall.mock.calls.map(([action, { markId }]) => [action, markId])

beforeEach(() => {
  jest.useFakeTimers()
  mockCall.mockReset()
  stored.clear()
  useVisitOutboxStore.setState({ items: [] })
  useVisitsStore.getState().hear([visit], '2026-11-22T00:00:00.000Z')
  useOfficerStore.getState().hear({ name: '张三', station: '城东派出所', role: 'officer', expiresAt: null })
})
afterEach(() => jest.useRealTimers())

test('sends marks in their order, each once, and keeps what the server says of the place', async () => {
  mockCall.mockResolvedValue(success({ ...visit, met: 7 }))
  outbox().add(mark('a'), '3栋', '张三')
  outbox().add(mark('b'), '3栋', '张三')
  await Promise.all([flushVisits(), flushVisits()])
  expect(asked()).toEqual([
    ['visits.mark', 'a'],
    ['visits.mark', 'b']
  ])
  expect(outbox().items).toEqual([])
  expect(useVisitsStore.getState().visits).toEqual([{ ...visit, met: 7 }])
})

test('keeps marks where there is no network, and sends them later', async () => {
  mockCall.mockResolvedValueOnce(failure('UNAVAILABLE'))
  outbox().add(mark('a'), '3栋', '张三')
  await flushVisits()
  expect(states()).toEqual([['a', 'failed']])
  mockCall.mockResolvedValue(success(visit))
  await jest.advanceTimersByTimeAsync(8_000)
  await visitsSettled()
  expect(outbox().items).toEqual([])
})

test('a refused mark says why and does not stop the next', async () => {
  mockCall.mockResolvedValueOnce(failure('NOT_FOUND', '没有找到这个地方。')).mockResolvedValue(success(visit))
  outbox().add(mark('a'), '3栋', '张三')
  outbox().add(mark('b'), '3栋', '张三')
  await flushVisits()
  expect(outbox().items).toMatchObject([{ mark: { markId: 'a' }, state: 'rejected', message: '没有找到这个地方。' }])
})

test('a mark made while signed out waits for the next sign-in', async () => {
  mockCall.mockResolvedValue(failure('FORBIDDEN'))
  outbox().add(mark('a'), '3栋', '张三')
  await flushVisits()
  expect(states()).toEqual([['a', 'failed']])
})

test('nobody sends a mark in another officer’s name', async () => {
  outbox().add(mark('a'), '3栋', '李四')
  await flushVisits()
  expect(mockCall).not.toHaveBeenCalled()
  expect(states()).toEqual([['a', 'queued']])
})

test('a day that has not come for the server is left out', async () => {
  mockCall.mockResolvedValueOnce(failure('INVALID_INPUT', '日期还没到。', ['visitedOn'])).mockResolvedValue(success(visit))
  outbox().add(mark('a', { visitedOn: '2026-11-25' }), '3栋', '张三')
  await flushVisits()
  expect(mockCall.mock.calls[1]?.[1]).toEqual({ markId: 'a', visitId: 'v', result: 'absent' })
  expect(outbox().items).toEqual([])
})

test('a mark taken back before it was ever sent is never sent', async () => {
  outbox().add(mark('a'), '3栋', '张三')
  outbox().undo(mark('a'), '3栋', '张三')
  await flushVisits()
  expect(mockCall).not.toHaveBeenCalled()
})

test('a mark taken back while it is on its way is taken back on the server too', async () => {
  let answer: (value: unknown) => void = () => undefined
  mockCall.mockReturnValueOnce(new Promise(resolve => (answer = resolve))).mockResolvedValue(success(visit))
  outbox().add(mark('a'), '3栋', '张三')
  const round = flushVisits()
  outbox().undo(mark('a'), '3栋', '张三')
  answer(success({ ...visit, met: 1 }))
  await round
  expect(asked()).toEqual([
    ['visits.mark', 'a'],
    ['visits.unmark', 'a']
  ])
  expect(outbox().items).toEqual([])
})

test('a mark taken back after it arrived is taken back on the server, and what never arrived needs no more', async () => {
  mockCall.mockResolvedValue(failure('NOT_FOUND'))
  outbox().undo(mark('a'), '3栋', '张三')
  await flushVisits()
  expect(asked()).toEqual([['visits.unmark', 'a']])
  expect(outbox().items).toEqual([])
})

test('what was being sent when the app was killed is sent again, and taking it back reaches the server', async () => {
  outbox().add(mark('a'), '3栋', '张三')
  outbox().note('a', 'sending')
  await useVisitOutboxStore.persist.rehydrate()
  expect(states()).toEqual([['a', 'failed']])
  outbox().undo(mark('a'), '3栋', '张三')
  expect(outbox().items).toMatchObject([{ undone: true }])
})
