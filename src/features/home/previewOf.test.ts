import previews from '../../../content/previews.json'
import { questionById } from '../quiz/bank'
import { previewOf } from './previewOf'

const three = ['a', 'b', 'c'].map(questionId => ({ questionId, channel: 'sms', from: '106***', text: '短信' }))
const at = (time: string) => previewOf(three, new Date(`${time}+08:00`))?.questionId

test('shows the same message from midnight to midnight in China', () => {
  expect(new Set(['2026-11-21T00:00:00', '2026-11-21T07:59:59', '2026-11-21T12:00:00', '2026-11-21T23:59:59'].map(at)).size).toBe(1)
})

test('shows the next message the next day and begins again after the last', () => {
  const days = ['2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24'].map(day => at(`${day}T09:00:00`))
  expect(new Set(days.slice(0, 3)).size).toBe(3)
  expect(days[3]).toBe(days[0])
})

test('a message that was answered is left out, and the others keep their day', () => {
  const today = previewOf(three, new Date('2026-11-21T09:00:00+08:00'))!
  const next = previewOf(three, new Date('2026-11-22T09:00:00+08:00'))!
  const day = new Date('2026-11-21T09:00:00+08:00')
  expect(previewOf(three, day, [today.questionId])).toBe(next)
  expect(previewOf(three, day, [next.questionId])).toBe(today)
  expect(previewOf(three, day, ['a', 'b', 'c'])).toBe(undefined)
})

test('shows nothing when there is no message', () => {
  expect(previewOf([], new Date('2026-11-21T09:00:00'))).toBe(undefined)
})

test('every message shown is a question that a practice can begin with', () => {
  expect(previews.filter(({ questionId }) => questionById(questionId)?.type !== 'judge')).toEqual([])
})
