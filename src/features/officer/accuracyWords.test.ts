import { accuracyWords } from './accuracyWords'

test.each([
  [{ reviewed: 40, accepted: 30, share: 0.75, low: 0.598, high: 0.858 }, '75%，共40条，约60%～86%'],
  [{ reviewed: 3, accepted: 2, share: 2 / 3, low: 0.2, high: 0.94 }, '3条里通过2条，只有3条，看个大概'],
  [{ reviewed: 0, accepted: 0, share: null, low: null, high: null }, '还没有复核过']
])('%j', (accuracy, words) => {
  expect(accuracyWords(accuracy)).toBe(words)
})
