import { biasCell, biasWords, discernmentCell, discernmentInterval, intervalCell, intervalWords, shareCell } from './answersWords'

test('a share stands with its interval', () => {
  const share = { value: 0.538, low: 0.481, high: 0.6 }
  expect([shareCell(share), intervalCell(share)]).toEqual(['54', '48～60'])
  expect([shareCell(null), intervalCell(null)]).toEqual(['—', '—'])
  expect(intervalWords({ value: 0.538, low: 0.481, high: 0.6 })).toBe('48%～60%')
})

test('discernment has one decimal and no minus before zero', () => {
  const discernment = { value: 1.62, low: -0.04, high: 1.8 }
  expect([discernmentCell(discernment), discernmentInterval(discernment)]).toEqual(['1.6', '0.0～1.8'])
  expect(discernmentCell(null)).toBe('—')
})

test('people lean one way only where the whole interval does', () => {
  expect(biasWords({ value: 0.4, low: 0.1, high: 0.7 })).toBe('诈骗漏得多')
  expect(biasWords({ value: -0.4, low: -0.7, high: -0.1 })).toBe('错怪得多')
  expect(biasWords({ value: 0.4, low: -0.1, high: 0.9 })).toBe('看不出偏哪边')
  expect(biasWords(null)).toBe('—')
  expect(biasCell({ value: 0.4, low: 0.1, high: 0.7 })).toBe('诈骗漏得多，0.4（0.1～0.7）')
})
