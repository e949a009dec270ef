import previews from '../../../content/previews.json'
import { questionById } from '../quiz/bank'
import { previewOf } from './previewOf'

const three = ['a', 'b', 'c'].map(questionId => ({ questionId, channel: 'sms', from: '106***', text: '短信' }))
const at = (time: string) => previewOf(three, new Date(time))?.questionId

test('shows the same message from midnight to midnight on the phone’s own clock', () => {
  expect(new Set(['2026-11-21T00:00:00', '2026-11-21T07:59:59', '2026-11-21T12:00:00', '2026-11-21T23:59:59'].map(at)).size).toBe(1)
})

test('shows the next message the next day and begins again after the last', () => {
  const days = ['2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24'].map(day => at(`${day}T09:00:00`))
  expect(new Set(days.slice(0, 3)).size).toBe(3)
  expect(days[3]).toBe(days[0])
})

test('turns at midnight in China for a phone there, not at midnight in Greenwich', () => {
  const offset = jest.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(-480)
  const [lateEvening, midnight, morning] = ['2026-11-21T15:59:59Z', '2026-11-21T16:00:00Z', '2026-11-22T00:00:00Z'].map(at)
  offset.mockRestore()
  expect(lateEvening).not.toBe(midnight)
  expect(midnight).toBe(morning)
})

test('shows nothing when there is no message', () => {
  expect(previewOf([], new Date('2026-11-21T09:00:00'))).toBe(undefined)
})

test('every message shown is a question that a practice can begin with', () => {
  expect(previews.filter(({ questionId }) => questionById(questionId)?.type !== 'judge')).toEqual([])
})
