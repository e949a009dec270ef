import { changeOf, shareOf, signalDetection } from '../../cloud/statistics/signalDetection'
import { biasOf, discernmentOf, zOf } from '../../contract/signalDetection'

describe('z', () => {
  test.each([
    [0.5, 0],
    [0.8, 0.841621],
    [0.975, 1.959964],
    [0.001, -3.090232],
    [0.000001, -4.753424],
    [1e-13, -7.348796]
  ])('of %d is %d, as the tables have it', (share, z) => {
    expect(zOf(share)).toBeCloseTo(z, 5)
  })
})

// N. A. Macmillan, C. D. Creelman, Detection Theory (2005), chapters 1 and 2: recognising faces, without and with hypnosis.
test.each([
  [20 / 25, 10 / 25, 1.095, -0.294],
  [23 / 25, 18 / 25, 0.822, -0.994]
])('d′ and c of a hit rate of %d and a false alarm rate of %d are those of the book', (hits, falseAlarms, discernment, bias) => {
  expect(discernmentOf(hits, falseAlarms)).toBeCloseTo(discernment, 2)
  expect(biasOf(hits, falseAlarms)).toBeCloseTo(bias, 2)
})

test('the interval of d′ is that of Gourevitch and Galanter, worked out by hand', () => {
  // H = 20.5 / 26, F = 10.5 / 26: z = 0.8005 and -0.2430, densities 0.2896 and 0.3873, variances 0.0765 and 0.0617.
  const { bias, discernment } = signalDetection({ scamSeen: 25, hits: 20, genuineSeen: 25, falseAlarms: 10 })
  expect(discernment?.value).toBeCloseTo(1.0435, 2)
  expect((discernment?.high ?? 0) - (discernment?.value ?? 0)).toBeCloseTo(1.96 * Math.sqrt(0.0765 + 0.0617), 2)
  expect(bias?.value).toBeCloseTo(-0.2788, 2)
  expect((bias?.high ?? 0) - (bias?.value ?? 0)).toBeCloseTo((1.96 * Math.sqrt(0.0765 + 0.0617)) / 2, 2)
})

test('the interval holds the true d′ in about 95 of 100 simulated groups', () => {
  let state = 11
  const random = () => (state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296) / 4_294_967_296
  const count = (n: number, share: number) => Array.from({ length: n }, random).filter(value => value < share).length
  const truth = discernmentOf(0.8, 0.25)
  const held = Array.from({ length: 2000 }, () => {
    const { discernment } = signalDetection({ scamSeen: 60, hits: count(60, 0.8), genuineSeen: 60, falseAlarms: count(60, 0.25) })
    return discernment !== null && discernment.low <= truth && truth <= discernment.high
  })
  expect(held.filter(Boolean).length / held.length).toBeGreaterThan(0.93)
  expect(held.filter(Boolean).length / held.length).toBeLessThan(0.98)
})

test('all right and all wrong still give numbers', () => {
  expect(signalDetection({ scamSeen: 10, hits: 10, genuineSeen: 10, falseAlarms: 0 }).discernment?.value).toBeCloseTo(3.3812, 3)
  expect(signalDetection({ scamSeen: 10, hits: 0, genuineSeen: 10, falseAlarms: 10 }).discernment?.value).toBeCloseTo(-3.3812, 3)
})

test('who takes everything for a scam tells nothing apart, and leans that way', () => {
  const { bias, discernment } = signalDetection({ scamSeen: 40, hits: 40, genuineSeen: 40, falseAlarms: 40 })
  expect(discernment?.value).toBe(0)
  expect(bias?.value).toBeLessThan(-2)
})

test('says nothing with fewer than five of either', () => {
  expect(signalDetection({ scamSeen: 4, hits: 2, genuineSeen: 50, falseAlarms: 5 })).toEqual({ discernment: null, bias: null })
  expect(signalDetection({ scamSeen: 50, hits: 2, genuineSeen: 4, falseAlarms: 1 })).toEqual({ discernment: null, bias: null })
})

test('a share has the interval of Wilson, and none of nothing', () => {
  expect(shareOf(8, 10)).toEqual({ value: 0.8, low: 0.4902, high: 0.9433 })
  expect(shareOf(0, 0)).toBeNull()
})

// R. G. Newcombe (1998), table II, method 10: 56/70 − 48/80 and 9/10 − 3/10.
test.each([
  [{ counted: 48, observed: 80 }, { counted: 56, observed: 70 }, 0.2, 0.0524, 0.3339],
  [{ counted: 3, observed: 10 }, { counted: 9, observed: 10 }, 0.6, 0.1705, 0.809]
])('the change from %o to %o is that of the paper', (before, after, value, low, high) => {
  expect(changeOf(before, after)).toEqual({ value, low, high })
})

test('there is no change from or to nothing', () => {
  expect(changeOf({ counted: 0, observed: 0 }, { counted: 1, observed: 2 })).toBeNull()
  expect(changeOf({ counted: 1, observed: 2 }, { counted: 0, observed: 0 })).toBeNull()
})
