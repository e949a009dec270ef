import { receiptText } from './contestWords'

test('a receipt that is copied names the contest without the marks of its phrases', () => {
  const text = receiptText('城东|反诈知识竞答', undefined, { entryId: 'e', enteredAt: '2026-11-24T02:00:00.000Z', mark: 'm' })
  expect(text.split('\n')[0]).toBe('有奖竞答“城东反诈知识竞答”的参加回执')
})
