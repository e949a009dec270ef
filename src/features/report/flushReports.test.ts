import { type ErrorCode, errorCodes, failure, success } from '../../../contract/result'
import { stored } from '../../../tests/journeys/support/memoryStorage'
import { toldReport } from '../../../tests/journeys/support/toldReport'
import { removePictures, uploadPicture } from '@/platform/pictures'
import type { Uploaded } from '@/platform/port'
import { uploadSession } from '@/shared/api/call'
import { callReport } from './callReport'
import { flushReports, reportsSettled } from './flushReports'
import { type ToldReport, useReportOutboxStore } from './reportOutboxStore'

jest.mock('@/platform/storage', () => jest.requireActual<object>('../../../tests/journeys/support/memoryStorage'))
jest.mock('@/platform/pictures', () => ({ uploadPicture: jest.fn(), removePictures: jest.fn(async () => undefined) }))
jest.mock('@/shared/api/call', () => ({ callerOf: () => jest.fn(), uploadSession: jest.fn() }))
jest.mock('./callReport', () => ({ callReport: jest.fn() }))

const call = jest.mocked(callReport)
const upload = jest.mocked(uploadPicture)
const box = useReportOutboxStore.getState
const states = () => box().items.map(({ state }) => state)
const sentIds = () => call.mock.calls.map(([, input]) => (input as ToldReport).reportId)
const uploaded = () => upload.mock.calls.map(([pictureId]) => pictureId)
const session = (token: string) => success({ token, residentId: 'r', role: 'resident' as const, expiresAt: '2026-12-22T00:00:00.000Z' })
const evidence = (pictureId: string): Uploaded => ({ evidenceId: `evidence of ${pictureId}` })
const at = '2026-11-22T01:00:00.000Z'

const accept = () => success({ receiptCode: '2345678923', status: 'received' as const, receivedAt: at })

function add(count: number, pictureIds: string[] = []): string[] {
  const told = Array.from({ length: count }, () => toldReport())
  for (const each of told) box().add(each, pictureIds, at)
  return told.map(({ reportId }) => reportId)
}

/** Answers for one report with a failure and takes all others. */
const failFor = (reportId: string, code: ErrorCode, fields?: string[]) =>
  call.mockImplementation(async (_, input) => ((input as ToldReport).reportId === reportId ? failure(code, '收不了。', fields) : accept()))

/** The app is killed and started again. */
const restart = () => useReportOutboxStore.persist.rehydrate()

beforeEach(async () => {
  jest.useFakeTimers()
  box().forget()
  jest.mocked(removePictures).mockClear()
  jest.mocked(uploadSession).mockReset().mockResolvedValue(session('token-1'))
  upload.mockReset().mockImplementation(async pictureId => evidence(pictureId))
  call.mockReset().mockImplementation(async () => accept())
  // A round that gets through takes back the waits of the test before.
  await flushReports()
})
afterAll(() => jest.useRealTimers())

test('sends what waits, oldest first, and keeps the receipts', async () => {
  const ids = add(3)
  await flushReports()
  expect(sentIds()).toEqual(ids)
  expect(box().items).toMatchObject(ids.map(reportId => ({ report: { reportId }, state: 'sent', receiptCode: '2345678923', status: 'received' })))
})

test('sends the whole report with the evidence its pictures became, and clears them from the phone', async () => {
  const told = toldReport({ kind: 'police', metOn: '2026-11-21', replyPhone: '13900139000', onBehalf: true, moneyLost: 'yes' })
  box().add(told, ['a', 'b'], at)
  await flushReports()
  expect(call.mock.calls).toEqual([['report.submit', { ...told, evidenceIds: ['evidence of a', 'evidence of b'] }]])
  expect(upload.mock.calls.map(([pictureId, { token }]) => [pictureId, token])).toEqual([['a', 'token-1'], ['b', 'token-1']])
  expect(removePictures).toHaveBeenCalledWith(['a', 'b'])
  expect(box().items[0]!.pictures).toEqual([])
})

test('what has arrived is not sent again', async () => {
  add(2)
  await flushReports()
  await flushReports()
  await restart()
  await flushReports()
  expect(call).toHaveBeenCalledTimes(2)
})

test('is asked many times at once and sends each report once', async () => {
  const ids = add(3, ['a'])
  await Promise.all([flushReports(), flushReports(), flushReports()])
  expect(sentIds()).toEqual(ids)
  expect(upload).toHaveBeenCalledTimes(3)
})

test('of twenty the third is refused: the others arrive, and it says why', async () => {
  const ids = add(20)
  failFor(ids[2]!, 'INVALID_INPUT')
  await flushReports()
  expect(sentIds()).toEqual(ids)
  expect(states()).toEqual(ids.map((_, i) => (i === 2 ? 'rejected' : 'sent')))
  expect(box().items[2]).toMatchObject({ message: '收不了。' })
  await flushReports()
  expect(call).toHaveBeenCalledTimes(20)
})

const final = ['INVALID_INPUT', 'FORBIDDEN', 'NOT_FOUND', 'CONFLICT', 'TOO_LARGE'] as const
const passing = ['UNAVAILABLE', 'TOO_MANY', 'SERVER_ERROR', 'UNAUTHENTICATED'] as const

test.each(final)('%s is final for one report, and the next is sent', async code => {
  const [refused] = add(2)
  failFor(refused!, code)
  await flushReports()
  expect(states()).toEqual(['rejected', 'sent'])
})

test.each(passing)('%s stops the round, and everything stays to be sent', async code => {
  const ids = add(2)
  failFor(ids[0]!, code)
  await flushReports()
  expect(sentIds()).toEqual([ids[0]])
  expect(states()).toEqual(['failed', 'queued'])
  call.mockImplementation(async () => accept())
  await jest.advanceTimersByTimeAsync(10_000)
  expect(sentIds()).toEqual([ids[0], ...ids])
  expect(states()).toEqual(['sent', 'sent'])
})

test('the two tests above know every code of the contract', () => {
  expect([...final, ...passing].sort()).toEqual([...errorCodes].sort())
})

test('without network it tries again by itself, each time later, until it is through', async () => {
  add(1)
  call.mockImplementation(async () => failure('UNAVAILABLE'))
  await flushReports()
  await jest.advanceTimersByTimeAsync(8_000 + 16_000 + 32_000)
  expect(call).toHaveBeenCalledTimes(4)
  call.mockImplementation(async () => accept())
  await jest.advanceTimersByTimeAsync(64_000)
  expect(states()).toEqual(['sent'])
  expect(jest.getTimerCount()).toBe(0)
})

describe('pictures', () => {
  test('that have arrived are noted on the phone before the next one goes', async () => {
    add(1, ['a', 'b'])
    const kept: unknown[] = []
    upload.mockImplementation(async pictureId => {
      kept.push((JSON.parse(stored.get('report-outbox')!) as { state: { items: { pictures: unknown }[] } }).state.items[0]!.pictures)
      return evidence(pictureId)
    })
    await flushReports()
    expect(kept).toEqual([
      [{ pictureId: 'a' }, { pictureId: 'b' }],
      [{ pictureId: 'a', evidenceId: 'evidence of a' }, { pictureId: 'b' }]
    ])
  })

  test('are sent once each when the app was killed between them', async () => {
    const told = toldReport()
    const pictures = [{ pictureId: 'a', evidenceId: 'evidence of a' }, { pictureId: 'b' }, { pictureId: 'c' }]
    stored.set('report-outbox', JSON.stringify({ state: { items: [{ report: told, pictures, state: 'sending', queuedAt: at }] }, version: 1 }))
    await restart()
    await flushReports()
    expect(uploaded()).toEqual(['b', 'c'])
    expect(call.mock.calls).toEqual([['report.submit', { ...told, evidenceIds: ['evidence of a', 'evidence of b', 'evidence of c'] }]])
  })

  test('that had arrived when the network went are not sent again when it is back', async () => {
    add(1, ['a', 'b', 'c'])
    upload.mockImplementationOnce(async pictureId => evidence(pictureId)).mockImplementationOnce(async () => ({ failure: failure('UNAVAILABLE') }))
    await flushReports()
    expect(states()).toEqual(['failed'])
    expect(call).not.toHaveBeenCalled()
    await jest.advanceTimersByTimeAsync(10_000)
    expect(uploaded()).toEqual(['a', 'b', 'b', 'c'])
    expect(states()).toEqual(['sent'])
  })

  test('stay on the phone, and are not sent again, when the reply to the report is lost', async () => {
    const [reportId] = add(1, ['a'])
    call.mockImplementationOnce(async () => failure('UNAVAILABLE'))
    await flushReports()
    expect(removePictures).not.toHaveBeenCalled()
    await jest.advanceTimersByTimeAsync(10_000)
    expect(sentIds()).toEqual([reportId, reportId])
    expect(call.mock.calls[1]).toEqual(call.mock.calls[0])
    expect(uploaded()).toEqual(['a'])
    expect(removePictures).toHaveBeenCalledTimes(1)
  })

  test('go with a new token when the old one has expired, and only once with it', async () => {
    add(1, ['a'])
    jest.mocked(uploadSession).mockImplementation(async options => session(options?.renew ? 'token-2' : 'token-1'))
    upload.mockImplementation(async (pictureId, { token }) => (token === 'token-2' ? evidence(pictureId) : { failure: failure('UNAUTHENTICATED') }))
    await flushReports()
    expect(upload.mock.calls.map(([, { token }]) => token)).toEqual(['token-1', 'token-2'])
    expect(states()).toEqual(['sent'])
  })

  test('wait when the new token is refused too', async () => {
    add(1, ['a'])
    upload.mockImplementation(async () => ({ failure: failure('UNAUTHENTICATED') }))
    await flushReports()
    expect(upload).toHaveBeenCalledTimes(2)
    expect(states()).toEqual(['failed'])
  })

  test('wait when nobody can be signed in', async () => {
    add(1, ['a'])
    jest.mocked(uploadSession).mockResolvedValue(failure('UNAVAILABLE'))
    await flushReports()
    expect(upload).not.toHaveBeenCalled()
    expect(states()).toEqual(['failed'])
  })

  test('that the server has cleared meanwhile are sent anew, and the report with them', async () => {
    add(1, ['a', 'b'])
    let times = 0
    upload.mockImplementation(async pictureId => ({ evidenceId: `${pictureId}${++times}` }))
    call.mockImplementationOnce(async () => failure('INVALID_INPUT', '有图片没有传好。', ['evidenceIds.1']))
    await flushReports()
    expect(states()).toEqual(['failed'])
    await jest.advanceTimersByTimeAsync(10_000)
    expect(uploaded()).toEqual(['a', 'b', 'a', 'b'])
    expect(call.mock.calls[1]![1]).toMatchObject({ evidenceIds: ['a3', 'b4'] })
    expect(states()).toEqual(['sent'])
  })

  test('of one report that are gone from the phone do not hold up the others', async () => {
    add(1, ['gone'])
    add(1)
    upload.mockResolvedValue({ failure: failure('NOT_FOUND', '这张图片已经不在手机上了。') })
    await flushReports()
    expect(box().items).toMatchObject([{ state: 'rejected', message: '这张图片已经不在手机上了。' }, { state: 'sent' }])
  })

  test('of WeChat become evidence by what the server makes of their files', async () => {
    add(1, ['a'])
    upload.mockResolvedValue({ fileId: 'cloud://x/evidence-in/r/a.jpg' })
    call.mockImplementation(async (action: string) => (action === 'evidence.keep' ? success({ evidenceId: 'kept' }) : accept()))
    await flushReports()
    expect(call.mock.calls[0]).toEqual(['evidence.keep', { fileId: 'cloud://x/evidence-in/r/a.jpg' }])
    expect(call.mock.calls[1]![1]).toMatchObject({ evidenceIds: ['kept'] })
  })
})

test('a report cancelled while its picture is on the way is not sent', async () => {
  const [cancelled, next] = [...add(1, ['a']), ...add(1)]
  upload.mockImplementationOnce(async pictureId => {
    box().remove(cancelled!)
    return evidence(pictureId)
  })
  await flushReports()
  expect(sentIds()).toEqual([next])
  expect(box().items.map(({ report }) => report.reportId)).toEqual([next])
})

test('a report added while another is on the way goes in the same round', async () => {
  const [first] = add(1)
  const added: string[] = []
  call.mockImplementationOnce(async () => {
    added.push(...add(1))
    return accept()
  })
  await flushReports()
  expect(sentIds()).toEqual([first, ...added])
})

test('a day the server says has not come yet is left out, and the report arrives without it', async () => {
  const told = toldReport({ metOn: '2027-11-22' })
  box().add(told, [], at)
  call.mockImplementationOnce(async () => failure('INVALID_INPUT', '日期不对。', ['metOn']))
  await flushReports()
  expect(call.mock.calls[1]![1]).not.toHaveProperty('metOn')
  expect(states()).toEqual(['sent'])
})

test('is settled when nothing is on its way any more', async () => {
  add(1)
  let answered = false
  call.mockImplementationOnce(async () => {
    await Promise.resolve()
    answered = true
    return accept()
  })
  void flushReports()
  await reportsSettled()
  expect(answered).toBe(true)
})
