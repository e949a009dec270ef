import { failure } from '../../../contract/result'
import { isFinal, sentTimes } from './sentTimes'

const now = new Date('2026-11-22T08:00:00.000Z')
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000).toISOString()
const day = 1440

test.each<[string, [string, string], [string, string]]>([
  ['times that can be stay as they are', [at(-5), at(-1)], [at(-5), at(-1)]],
  ['so do those of days ago', [at(-9 * day), at(-2 * day)], [at(-9 * day), at(-2 * day)]],
  ['done while the clock was ahead', [at(2 * day), at(2 * day + 5)], [at(-5), at(0)]],
  ['begun before the clock was set ahead', [at(-5), at(400 * day)], [at(-5), at(0)]],
  ['set back while it was done', [at(400 * day), at(-1)], [at(-1), at(-1)]],
  ['done before the clock was set', ['1970-01-01T00:01:00.000Z', '1970-01-01T00:04:00.000Z'], [at(-3), at(0)]],
  ['begun before the clock was set', ['1970-01-01T00:01:00.000Z', at(-1)], [at(-1 - day), at(-1)]]
])('%s', (_, [startedAt, finishedAt], [begin, end]) => {
  expect(sentTimes({ startedAt, finishedAt }, now)).toEqual({ startedAt: begin, finishedAt: end })
})

test('only what is refused for its times is sent again', () => {
  expect(isFinal(failure('INVALID_INPUT', '答题时间不对。', ['startedAt', 'finishedAt']))).toBe(false)
  expect(isFinal(failure('INVALID_INPUT', '交卷时间早于开始时间。', ['finishedAt']))).toBe(false)
  expect(isFinal(failure('INVALID_INPUT', '选项不对。', ['answers.0.optionIds']))).toBe(true)
  expect(isFinal(failure('CONFLICT'))).toBe(true)
  expect(isFinal(failure('UNAVAILABLE'))).toBe(false)
})
