import { wilsonInterval } from '../../cloud/registration/wilsonInterval'

/** R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), table I, method 3. */
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718]
])('%d of %d lies between %d and %d, as published', (hits, observed, low, high) => {
  const interval = wilsonInterval(hits, observed)
  expect(interval?.share).toBe(hits / observed)
  expect(interval?.low).toBeCloseTo(low, 4)
  expect(interval?.high).toBeCloseTo(high, 4)
})

test('is the mirror image for those that are not hit, and stays within 0 and 1', () => {
  for (let observed = 1; observed <= 60; observed += 1) {
    for (let hits = 0; hits <= observed; hits += 1) {
      const [one, other] = [wilsonInterval(hits, observed), wilsonInterval(observed - hits, observed)]
      if (!one || !other) throw new Error('nothing observed')
      expect(one.low).toBeCloseTo(1 - other.high, 12)
      expect([0 <= one.low, one.low <= one.share, one.share <= one.high, one.high <= 1]).toEqual([true, true, true, true])
    }
  }
})

test('says nothing where nothing was observed', () => {
  expect(wilsonInterval(0, 0)).toBeUndefined()
})
