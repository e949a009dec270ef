import { changeWords, grouped, percent, percentNumber, shareChangeWords } from './numberWords'

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [1234567, '1,234,567']
])('parts the thousands of %d', (count, words) => expect(grouped(count)).toBe(words))

test('writes shares in whole per cent', () => {
  expect([0, 0.005, 0.544, 1].map(percent)).toEqual(['0%', '1%', '54%', '100%'])
  expect(percentNumber(0.544)).toBe('54')
})

test('says a change in words, not by a sign alone', () => {
  expect(changeWords(1012, 1000, '人', '上月')).toBe('比上月多12人')
  expect(changeWords(0, 2345, '次', '上周')).toBe('比上周少2,345次')
  expect(changeWords(7, 7, '人', '去年同期')).toBe('和去年同期一样')
})

test('a change of a share is the difference of what is shown', () => {
  expect(shareChangeWords(0.746, 0.694, '上月')).toBe('比上月高6个百分点')
  expect(shareChangeWords(0.2, 0.35, '上月')).toBe('比上月低15个百分点')
  expect(shareChangeWords(0.501, 0.504, '上月')).toBe('和上月差不多')
})
