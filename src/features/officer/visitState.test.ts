import { chinaDay } from '../../../contract/chinaDay'
import type { Visit } from '../../../contract/fieldwork'
import { isDue, isOpen, visitsShown, visitWords, withMark } from './visitState'

const today = '2026-11-22'
const visit = (more: Partial<Visit> = {}): Visit => ({ visitId: 'v', kind: 'point', label: '3栋', communityId: 'east', count: 48, dueOn: null, last: null, met: 0, ...more })
const last = (result: 'met' | 'absent' | 'refused' | 'again', met = 0) => ({ markId: 'm', result, met, visitedOn: '2026-11-20', by: '张三' })

test.each([
  ['never marked', visit(), true],
  ['to be visited again', visit({ last: last('again'), met: 3 }), true],
  ['found empty, nobody met before', visit({ last: last('absent') }), true],
  ['found empty, somebody met before', visit({ last: last('absent'), met: 3 }), false],
  ['one that refused', visit({ last: last('refused') }), false],
  ['one where somebody was met', visit({ last: last('met', 3), met: 3 }), false]
])('whether a place is still open when it is %s', (_, place, open) => {
  expect(isOpen(place)).toBe(open)
})

test.each([
  ['yesterday', '2026-11-21', true],
  ['today', today, true],
  ['tomorrow', '2026-11-23', false]
])('whether a place to be visited by %s is due', (_, dueOn, due) => {
  expect(isDue(visit({ dueOn }), today)).toBe(due)
})

test('a place that is done is never due', () => {
  expect(isDue(visit({ dueOn: '2026-11-01', last: last('refused') }), today)).toBe(false)
})

test('lists one kind: what is to be done first stands first, what has no day last', () => {
  const places = [visit({ visitId: 'a' }), visit({ visitId: 'b', dueOn: '2026-12-01' }), visit({ visitId: 'c', dueOn: today }), visit({ visitId: 'd', kind: 'line' })]
  expect(visitsShown(places, 'point', 'open', today).map(({ visitId }) => visitId)).toEqual(['c', 'b', 'a'])
  expect(visitsShown(places, 'point', 'due', today).map(({ visitId }) => visitId)).toEqual(['c'])
  expect(visitsShown(places, 'point', 'done', today)).toEqual([])
})

test('a mark that has not been sent counts on the phone already, never above the count', () => {
  const marked = withMark(visit({ met: 40 }), { markId: 'm', visitId: 'v', result: 'met', met: 12, visitedOn: today }, today)
  expect(marked).toMatchObject({ met: 48, dueOn: null, last: { result: 'met', met: 12, visitedOn: today } })
  expect(withMark(visit(), { markId: 'm', visitId: 'v', result: 'again', revisitOn: '2026-11-29' }, today)).toMatchObject({ dueOn: '2026-11-29', met: 0 })
})

test('says what is known of a place in one line', () => {
  expect(visitWords(visit(), today)).toBe('共48户，还没见到')
  expect(visitWords(visit({ met: 12, last: last('met', 12), dueOn: '2026-11-20' }), today)).toBe('见到12户，共48户　|11月20日：已见面12户　|应在11月20日前去')
  expect(visitWords(visit({ kind: 'group', dueOn: today }), today)).toBe('共48人，还没见到　|今天要去')
})

test('the day is that of China, also where the phone is elsewhere', () => {
  expect(chinaDay(new Date('2026-11-22T15:59:59Z'))).toBe('2026-11-22')
  expect(chinaDay(new Date('2026-11-22T16:00:00Z'))).toBe('2026-11-23')
})
