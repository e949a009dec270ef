import type { ReachRequest } from '../../../contract/reach'
import { failure, success } from '../../../contract/result'
import { readStored, writeStored } from '@/platform/storage'
import { flushReach, forgetReach, noteOpened, placeToday, rememberPlace } from './reachStore'

const mockSent: ReachRequest[] = []
const mockAnswer = jest.fn()

jest.mock('@/platform/storage', () => jest.requireActual<object>('../../../tests/journeys/support/memoryStorage'))
jest.mock('@/shared/api/call', () => ({
  callerOf: () => async (_: string, input: ReachRequest) => {
    mockSent.push(input)
    return mockAnswer() as unknown
  }
}))

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-22T04:00:00Z') })
  forgetReach()
  mockSent.length = 0
  mockAnswer.mockReset().mockReturnValue(success({}))
})
afterEach(() => jest.useRealTimers())

test('counts what is opened and sends it in one batch', async () => {
  noteOpened('case', 'case-a')
  noteOpened('lesson', 'lesson-police')
  noteOpened('case', 'case-a')
  await flushReach()
  expect(mockSent).toEqual([{ batchId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string, items: [{ type: 'case', id: 'case-a', count: 2 }, { type: 'lesson', id: 'lesson-police', count: 1 }] }])
  await flushReach()
  expect(mockSent).toHaveLength(1)
})

test('sends the very same batch again when the answer was lost, and what came since after it', async () => {
  mockAnswer.mockReturnValueOnce(failure('UNAVAILABLE'))
  noteOpened('case', 'case-a')
  await flushReach()
  noteOpened('case', 'case-a')
  await flushReach()
  await flushReach()
  expect(mockSent[1]).toEqual(mockSent[0])
  expect(mockSent[2]).toMatchObject({ items: [{ type: 'case', id: 'case-a', count: 1 }] })
  expect(mockSent[2]?.batchId).not.toBe(mockSent[0]?.batchId)
})

test('drops what the server refuses', async () => {
  mockAnswer.mockReturnValue(failure('INVALID_INPUT'))
  noteOpened('case', 'case-a')
  await flushReach()
  await flushReach()
  expect(mockSent).toHaveLength(1)
})

test('keeps no more than the server takes', async () => {
  for (let i = 0; i < 60; i += 1) noteOpened('case', `case-${String(i)}`)
  for (let i = 0; i < 60; i += 1) noteOpened('case', 'case-0')
  await flushReach()
  expect([mockSent[0]?.items.length, mockSent[0]?.items[0]?.count]).toEqual([50, 50])
})

test('the place of a code goes along for the rest of the day in China', () => {
  expect(placeToday()).toEqual({})
  rememberPlace('station-exit')
  noteOpened('case', 'case-a')
  expect(placeToday()).toEqual({ placeId: 'station-exit' })
  jest.setSystemTime(new Date('2026-11-22T15:59:00Z'))
  expect(placeToday()).toEqual({ placeId: 'station-exit' })
  jest.setSystemTime(new Date('2026-11-22T16:00:00Z'))
  expect(placeToday()).toEqual({})
})

test('the place stays through a round of sending', async () => {
  rememberPlace('station-exit')
  noteOpened('case', 'case-a')
  await flushReach()
  expect(placeToday()).toEqual({ placeId: 'station-exit' })
})

test('what cannot be read is forgotten', async () => {
  for (const text of ['{', '[]', '{"items":3}', 'null']) {
    writeStored('reach', text)
    expect(placeToday()).toEqual({})
    await flushReach()
  }
  expect(mockSent).toEqual([])
  forgetReach()
  expect(readStored('reach')).toBeUndefined()
})
