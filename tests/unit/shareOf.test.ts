import { changeOf, shareOf } from '../../cloud/statistics/shareOf'

test('a share has the interval of Wilson, and none of nothing', () => {
  expect(shareOf(8, 10)).toEqual({ value: 0.8, low: 0.4902, high: 0.9433 })
  expect(shareOf(0, 0)).toBeNull()
})

// R. G. Newcombe (1998), table II, method 10: 56/70 − 48/80 and 9/10 − 3/10.
test.each([
  [{ counted: 48, observed: 80 }, { counted: 56, observed: 70 }, 0.2, 0.0524, 0.3339],
  [{ counted: 3, observed: 10 }, { counted: 9, observed: 10 }, 0.6, 0.1705, 0.809]
])('the change from %o to %o is that of the paper', (before, after, value, low, high) => {
  const change = changeOf(shareOf(before.counted, before.observed), shareOf(after.counted, after.observed))
  expect([change?.value, change?.low, change?.high]).toEqual([value, low, high].map(each => expect.closeTo(each, 3) as number))
})

test('there is no change from or to nothing', () => {
  expect(changeOf(null, shareOf(1, 2))).toBeNull()
  expect(changeOf(shareOf(1, 2), null)).toBeNull()
})
