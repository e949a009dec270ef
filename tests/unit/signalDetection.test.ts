import { biasOf, detected, discernmentOf, zOf } from '../../contract/signalDetection'

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

test('the standard error of d′ is that of Gourevitch and Galanter, worked out by hand', () => {
  // H = 20.5 / 26, F = 10.5 / 26: z = 0.8011 and -0.2434, densities 0.2894 and 0.3873, variances 0.0766 and 0.0617.
  const { bias, discernment, error } = detected({ scamSeen: 25, hits: 20, genuineSeen: 25, falseAlarms: 10 })
  expect(discernment).toBeCloseTo(1.0445, 3)
  expect(bias).toBeCloseTo(-0.2788, 3)
  expect(error).toBeCloseTo(Math.sqrt(0.0766 + 0.0617), 3)
})

test('where answers are independent, 1.96 standard errors hold the true d′ in about 95 of 100 simulated groups', () => {
  let state = 11
  const random = () => (state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296) / 4_294_967_296
  const count = (n: number, share: number) => Array.from({ length: n }, random).filter(value => value < share).length
  const truth = discernmentOf(0.8, 0.25)
  const held = Array.from({ length: 2000 }, () => {
    const { discernment, error } = detected({ scamSeen: 60, hits: count(60, 0.8), genuineSeen: 60, falseAlarms: count(60, 0.25) })
    return Math.abs(discernment - truth) <= 1.96 * error
  })
  expect(held.filter(Boolean).length / held.length).toBeGreaterThan(0.93)
  expect(held.filter(Boolean).length / held.length).toBeLessThan(0.98)
})

test('all right and all wrong still give numbers', () => {
  expect(detected({ scamSeen: 10, hits: 10, genuineSeen: 10, falseAlarms: 0 }).discernment).toBeCloseTo(3.3812, 3)
  expect(detected({ scamSeen: 10, hits: 0, genuineSeen: 10, falseAlarms: 10 }).discernment).toBeCloseTo(-3.3812, 3)
})

test('who takes everything for a scam tells nothing apart, and leans that way', () => {
  const { bias, discernment } = detected({ scamSeen: 40, hits: 40, genuineSeen: 40, falseAlarms: 40 })
  expect(discernment).toBe(0)
  expect(bias).toBeLessThan(-2)
})
