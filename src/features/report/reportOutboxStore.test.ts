import { stored } from '../../../tests/journeys/support/memoryStorage'
import { toldReport } from '../../../tests/journeys/support/toldReport'
import { useReportOutboxStore } from './reportOutboxStore'

jest.mock('@/platform/storage', () => jest.requireActual<object>('../../../tests/journeys/support/memoryStorage'))

const box = useReportOutboxStore.getState
const at = '2026-11-22T01:00:00.000Z'
const states = () => box().items.map(({ state }) => state)
const ids = () => box().items.map(({ report }) => report.reportId)
const store = (items: unknown, version = 1) => stored.set('report-outbox', JSON.stringify({ state: { items }, version }))

beforeEach(() => box().forget())

test('adds at the end, waiting to be sent, with its pictures not sent yet', () => {
  const [first, second] = [toldReport(), toldReport()]
  box().add(first, ['a', 'b'], at)
  box().add(second, [], at, true)
  expect(box().items).toEqual([
    { report: first, pictures: [{ pictureId: 'a' }, { pictureId: 'b' }], state: 'queued', queuedAt: at },
    { report: second, pictures: [], state: 'queued', queuedAt: at, held: true }
  ])
})

test('has a report that was changed and sent again once, as it is now', () => {
  const told = toldReport()
  box().add(told, [], at)
  box().change(told.reportId, { state: 'rejected', message: '日期不对。' })
  box().add({ ...told, story: '改过了' }, ['c'], at)
  expect(box().items).toEqual([{ report: { ...told, story: '改过了' }, pictures: [{ pictureId: 'c' }], state: 'queued', queuedAt: at }])
})

test('changes and removes one only, and nothing for one that is not there', () => {
  const [first, second] = [toldReport(), toldReport()]
  for (const each of [first, second]) box().add(each, [], at)
  box().change(second.reportId, { state: 'failed', message: '没连上网。' })
  box().change('nobody', { state: 'sent' })
  expect(states()).toEqual(['queued', 'failed'])
  box().remove(first.reportId)
  box().remove('nobody')
  expect(ids()).toEqual([second.reportId])
})

test('sends again after a start what was being sent when the app was killed, with the pictures that had arrived', async () => {
  const pictures = [{ pictureId: 'a', evidenceId: 'e-1' }, { pictureId: 'b' }]
  const items = (['sending', 'failed', 'rejected', 'queued', 'sent'] as const).map(state => ({ report: toldReport(), pictures, state, queuedAt: at }))
  store(items)
  await useReportOutboxStore.persist.rehydrate()
  expect(states()).toEqual(['queued', 'failed', 'rejected', 'queued', 'sent'])
  expect(box().items.map(({ report }) => report)).toEqual(items.map(({ report }) => report))
  expect(box().items[0]!.pictures).toEqual(pictures)
})

test.each<[string, () => void]>([
  ['of another shape', () => store([{ report: { reportId: 7 }, state: 'queued' }])],
  ['in an unknown state', () => store([{ report: toldReport(), pictures: [], state: 'lost', queuedAt: at }])],
  ['of another version', () => store([], 9)],
  ['no JSON', () => void stored.set('report-outbox', '{')]
])('starts empty with what is stored %s, and can be used', async (_, put) => {
  put()
  await useReportOutboxStore.persist.rehydrate()
  expect(box().items).toEqual([])
  box().add(toldReport(), [], at)
  expect(states()).toEqual(['queued'])
})

test('everything added stands in the storage at once', () => {
  const told = toldReport()
  box().add(told, ['a'], at)
  expect(JSON.parse(stored.get('report-outbox')!)).toMatchObject({ state: { items: [{ report: told, pictures: [{ pictureId: 'a' }] }] } })
})

test('keeps the newest thirty that have arrived, and every one that has not', () => {
  const waiting = Array.from({ length: 40 }, () => toldReport())
  const arrived = Array.from({ length: 45 }, () => toldReport())
  for (const each of [...waiting, ...arrived]) box().add(each, [], at)
  for (const { reportId } of arrived) box().change(reportId, { state: 'sent', receiptCode: '2345678923' })
  expect(ids()).toEqual([...waiting, ...arrived.slice(15)].map(({ reportId }) => reportId))
})
