import { shareBelow } from '../../../tests/support/simulatedPeople'
import { skillOf, type Tendency } from './skill'

/** How likely 0, 1, … n of n are. */
function binomial(n: number, share: number): number[] {
  let likely = (1 - share) ** n
  return Array.from({ length: n + 1 }, (_, k) => {
    if (k > 0) likely *= ((n - k + 1) / k) * (share / (1 - share))
    return likely
  })
}

/** In how many of 100 a person of this d′ and c is told one of these, over all that may be answered: no draws, so no chance. */
function inHundred(n: number, discernment: number, bias: number, told: readonly (Tendency | undefined)[]): number {
  const hits = binomial(n, shareBelow(discernment / 2 - bias))
  const falseAlarms = binomial(n, shareBelow(-discernment / 2 - bias))
  const share = (h: number, f: number) => (told.includes(skillOf({ scamSeen: n, hits: h, genuineSeen: n, falseAlarms: f })?.tendency) ? 1 : 0)
  return 100 * hits.reduce((sum, p, h) => sum + falseAlarms.reduce((inner, q, f) => inner + p * q * share(h, f), 0), 0)
}

// The table of docs/measurement.md: 有点 and 太 said of c = 0, 刚好 of c = ±0.5 and ±1, and a lean the wrong way of c = ±0.5.
test.each([
  [1, 10, [13.1, 2.7, 7.6, 0.5, 0.1]],
  [2, 10, [20.8, 0.6, 33.4, 4.1, 0.4]],
  [3, 10, [14.3, 0, 59.4, 16.6, 0.4]],
  [1, 20, [1.2, 4.2, 2.8, 0, 0]],
  [2, 20, [9.1, 2.4, 28.6, 0.6, 0]],
  [3, 20, [19.8, 0.5, 40, 3.3, 0.2]],
  [1, 50, [0, 4.5, 0.1, 0, 0]],
  [2, 50, [0, 4.2, 10.5, 0, 0]],
  [3, 50, [3.4, 2.1, 32.3, 0.1, 0]]
] as const)('people of a d′ of %s who judged %s of either sort are told so as often as documented', (discernment, n, rates) => {
  const found = [
    inHundred(n, discernment, 0, ['ratherTrusting', 'ratherSuspicious']),
    inHundred(n, discernment, 0, ['trusting', 'suspicious']),
    inHundred(n, discernment, 0.5, ['even']),
    inHundred(n, discernment, 1, ['even']),
    inHundred(n, discernment, 0.5, ['suspicious', 'ratherSuspicious'])
  ]
  expect(found.map(rate => Math.round(rate * 10) / 10)).toEqual(rates)
  expect(inHundred(n, discernment, -0.5, ['trusting', 'ratherTrusting'])).toBeCloseTo(found[4] ?? NaN, 6)
})

test('who guesses is not told 刚好', () => {
  for (const n of [10, 20, 50]) expect(inHundred(n, 0, 0, ['even'])).toBeLessThan(0.6)
})
