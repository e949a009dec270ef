import { heatStep } from './heatStep'

test.each([
  [0.9, 0],
  [0.83, 0],
  [0.82, 1],
  [0.76, 1],
  [0.75, 2],
  [0.69, 2],
  [0.68, 3],
  [0.6, 3],
  [0.59, 4],
  [0, 4]
])('a hit rate of %d is step %d', (share, step) => expect(heatStep(share, 'hits')).toBe(step))

test('what is shown decides, not what is behind it', () => {
  expect(heatStep(0.5951, 'hits')).toBe(3)
  expect(heatStep(0.5949, 'hits')).toBe(4)
})

test('false alarms go the other way', () => {
  expect([0.1, 0.24, 0.31, 0.4, 0.41].map(share => heatStep(share, 'falseAlarms'))).toEqual([0, 1, 2, 3, 4])
})
