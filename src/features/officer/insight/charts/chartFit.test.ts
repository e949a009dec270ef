import { chartFitOf, labelledPlaces, textWidth } from './chartFit'

test('text in charts is never smaller than beside them, and grows with the size that was chosen', () => {
  expect(chartFitOf(true, '').text).toBe(14)
  expect(['', 'text-125', 'text-160'].map(size => chartFitOf(false, size).text)).toEqual([15, 19, 24])
})

test('a chart of a phone is as wide as its page between the margins', () => {
  expect([chartFitOf(false, '').width, chartFitOf(false, 'text-160').width]).toEqual([375 - 2 * 20, 375 - 2 * 16])
})

test('labels stand evenly, with the last one, and no more than have room', () => {
  expect([...labelledPlaces(9, 5)]).toEqual([0, 2, 4, 6, 8])
  expect([...labelledPlaces(9, 20)]).toHaveLength(9)
  expect([...labelledPlaces(28, 4)]).toEqual([0, 9, 18, 27])
  expect([...labelledPlaces(1, 4)]).toEqual([0])
  for (let count = 1; count < 40; count++) {
    for (let most = 2; most < 12; most++) {
      const places = labelledPlaces(count, most)
      expect(places.size).toBeLessThanOrEqual(most)
      expect(places.has(count - 1)).toBe(true)
    }
  }
})

test('a Chinese character is as wide as it is high', () => {
  expect(textWidth('认出', 14)).toBe(28)
  expect(textWidth('10/25', 14)).toBeLessThan(5 * 14)
})
