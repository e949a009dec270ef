import { looksOf } from '../../cloud/publishing/looksOf'
import { refuseUnseen } from '../../cloud/publishing/refuseUnseen'

const refused = (text: string) => refuseUnseen([{ field: 'name', text }])

test.each([
  ['words', '城东社区反诈知识竞答（2026年第四季）'],
  ['blanks', '保温杯　500 ml'],
  ['a rare character', '𠮷祥小区'],
  ['an accent', 'Café 兑换券'],
  ['emoji in one sign', '👍🏽满意'],
  ['a family joined to one sign', '👨‍👩‍👧全家桶'],
  ['an emoji that is told to be one', '❤️爱心伞'],
  ['a joined emoji with a colour and a form', '🧑🏽‍⚕️问诊'],
  ['a keycap', '1️⃣等奖'],
  ['a flag', '🇨🇳国旗']
])('%s may be written', (_, text) => expect(refused(text)).toBeUndefined())

test.each([
  ['zero-width blanks', '\u200b\u200b\u200b'],
  ['letters of no width', '\u3164\u3164'],
  ['private signs', '\ue000\ue001'],
  ['a sign of no width among words', '保温杯\u200b'],
  ['a joiner that joins no emoji', '保温\u200d杯'],
  ['a joiner at the end of an emoji', '保温杯🎁\u200d'],
  ['a form of emoji after a word', '保温杯\ufe0f'],
  ['a form of emoji after a digit', '保温杯1\ufe0f'],
  ['an empty Braille cell', '\u2800\u2800'],
  ['a bell', '三年\u0007二班'],
  ['an escape', '答\u001b[31m'],
  ['a tag', '竞答\u{e0061}'],
  ['a byte order mark', '\ufeff竞答']
])('%s are refused, and how to mend it is said', (_, text) =>
  expect(refused(text)).toEqual({ ok: false, code: 'INVALID_INPUT', message: '文字里有看不见，或者显示不出来的符号。请整段删掉，重新打一遍。', fields: ['name'] }))

test.each(['\u200f竞答\u200f', '\u061c竞答', '\u202e竞答', '伞\u2067把'])('a sign that turns the words is told apart: %j', text =>
  expect(refused(text)).toMatchObject({ message: '文字里有看不见的符号，会让字倒着显示。请整段删掉，重新打一遍。' }))

test.each(['竞\n答', '竞\t答', '竞\r\n答', '竞\u2028答', '竞\u0085答'])('a break of the line is told apart: %j', text =>
  expect(refused(text)).toMatchObject({ message: '文字里有换行或者制表符。请删掉，写成一行。' }))

test('signs heaped on one another are refused', () => {
  expect(refused(`竞${'\u0301'.repeat(22)}答`)).toMatchObject({ message: '有的字上叠了太多符号，会盖住上下两行。请删掉，重新打一遍。' })
})

test('each field is named, with the sentence of the first', () => {
  const texts = [{ field: 'a', text: '好' }, { field: 'b', text: '竞\n答' }, { field: 'c', text: '竞\u200b答' }]
  expect(refuseUnseen(texts)).toMatchObject({ fields: ['b', 'c'], message: '文字里有换行或者制表符。请删掉，写成一行。' })
})

test.each([
  ['保温杯', '保温杯\u200b'],
  ['保温杯', ' 保温 杯'],
  ['保温杯A', '保温杯Ａ'],
  ['保温杯A', '保温杯\u0410'],
  ['水杯', '⽔杯'],
  ['🎁礼物', '🎁\ufe0f礼物']
])('%j and %j look alike', (one, other) => expect(looksOf(one)).toBe(looksOf(other)))

test('what looks different is different', () => {
  expect(new Set(['保温杯', '保溫杯', '保温杯1', '保温杯2', '👨‍👩‍👧', '👨‍👧'].map(looksOf)).size).toBe(6)
})
