import { segmentsOf } from './segments'

test('splits marked text into runs and numbers the marked ones from 0', () => {
  expect(segmentsOf('请[[点链接]]处理，[[两小时内]]有效。')).toEqual([
    { text: '请' },
    { text: '点链接', clue: 0 },
    { text: '处理，' },
    { text: '两小时内', clue: 1 },
    { text: '有效。' }
  ])
})

test('leaves out empty runs where a mark stands at either end or beside another', () => {
  expect(segmentsOf('[[先垫钱]][[再返现]]')).toEqual([
    { text: '先垫钱', clue: 0 },
    { text: '再返现', clue: 1 }
  ])
})

test('takes text without marks as one run', () => {
  expect(segmentsOf('您的包裹到了。')).toEqual([{ text: '您的包裹到了。' }])
})

test('leaves single brackets as they are', () => {
  expect(segmentsOf('[微信红包]恭喜发财')).toEqual([{ text: '[微信红包]恭喜发财' }])
})

test('gives no run for no text', () => {
  expect(segmentsOf('')).toEqual([])
})
