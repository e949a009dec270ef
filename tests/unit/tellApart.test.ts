import { leastPeople, leastSeen, quantileOf, type Sums, tellApart } from '../../cloud/learning/tellApart'
import { detected, z95 } from '../../contract/signalDetection'
import type { Estimate } from '../../contract/statistics'
import { chance } from '../support/learning'
import { drawGroup, ofPopulation, type Truth } from '../support/simulatedPeople'

const draws = 2_000
const holds = (estimate: Estimate | null, truth: number): boolean => estimate !== null && estimate.low <= truth && truth <= estimate.high

/** As if each answer were independent of the others. */
function ofAnswers(sums: Sums): ReturnType<typeof tellApart> {
  const { bias, discernment, error } = detected({ scamSeen: sums.scam_seen, hits: sums.hits, genuineSeen: sums.genuine_seen, falseAlarms: sums.false_alarms })
  const around = (value: number, half: number): Estimate => ({ value, low: value - half, high: value + half })
  return { discernment: around(discernment, z95 * error), bias: around(bias, (z95 * error) / 2) }
}

/** In how many of 100 groups the intervals hold what is true of the population. */
function coverageOf(truth: Truth, of: 'people' | 'answers'): { discernment: number; bias: number } {
  const random = chance(20_051_122)
  const known = ofPopulation(truth)
  let [discernment, bias] = [0, 0]
  for (let draw = 0; draw < draws; draw += 1) {
    const sums = drawGroup(truth, random)
    const told = of === 'people' ? tellApart(sums) : ofAnswers(sums)
    discernment += Number(holds(told.discernment, known.discernment))
    bias += Number(holds(told.bias, known.bias))
  }
  return { discernment: (discernment * 100) / draws, bias: (bias * 100) / draws }
}

const alike = [0, 0] as const
const different = [0.6, 0.4] as const
const veryDifferent = [1, 0.7] as const

describe('a known d′ and c are within their intervals in 95 of 100 groups, two more or less', () => {
  test.each<[string, Truth]>([
    ['15 people with 10 items', { people: 15, items: 5, discernment: 1, bias: 0, spread: different }],
    ['15 people who guess', { people: 15, items: 5, discernment: 0, bias: 0, spread: alike }],
    ['15 very different people', { people: 15, items: 5, discernment: 1, bias: 0.5, spread: veryDifferent }],
    ['15 people with 20 items', { people: 15, items: 10, discernment: 2.5, bias: 0.6, spread: different }],
    ['20 people with 6 items', { people: 20, items: 3, discernment: 1, bias: 0.5, spread: different }],
    ['20 people who lean to scam', { people: 20, items: 5, discernment: 1.5, bias: -0.4, spread: different }],
    ['40 people with 2 items', { people: 40, items: 1, discernment: 1, bias: 0, spread: different }],
    ['60 people who are alike', { people: 60, items: 5, discernment: 2, bias: 0.3, spread: alike }],
    ['60 good people', { people: 60, items: 5, discernment: 2.5, bias: -0.3, spread: different }],
    ['40 people, some with 2 items and some with 40', { people: 40, items: [1, 5, 20], discernment: 1.5, bias: 0.2, spread: veryDifferent }],
    ['80 people, of whom a quarter gave most answers', { people: 80, items: [1, 1, 1, 40], discernment: 1.5, bias: 0.2, spread: veryDifferent }],
    ['150 people', { people: 150, items: 5, discernment: 2, bias: 0.3, spread: veryDifferent }]
  ])('%s', (_, truth) => {
    const { bias, discernment } = coverageOf(truth, 'people')
    expect([discernment, bias].every(held => held >= 93 && held <= 97)).toBe(true)
  })

  test.each<[string, Truth]>([
    ['15 people who hardly ever err', { people: 15, items: 5, discernment: 3, bias: 0, spread: alike }],
    ['20 people with 4 items who hardly ever raise a false alarm', { people: 20, items: 2, discernment: 2.5, bias: 0.6, spread: alike }],
    ['40 people with 2 items who hardly ever err', { people: 40, items: 1, discernment: 3, bias: 0, spread: different }]
  ])('where mistakes are rare rather more than too few: %s', (_, truth) => {
    const { bias, discernment } = coverageOf(truth, 'people')
    expect([discernment, bias].every(held => held >= 94)).toBe(true)
  })

  test('the interval that takes every answer for independent holds too seldom where people differ, and is right where they do not', () => {
    const truth: Truth = { people: 60, items: 5, discernment: 1, bias: 0, spread: different }
    const apart = coverageOf(truth, 'answers')
    expect(apart.discernment).toBeLessThan(93)
    expect(apart.bias).toBeLessThan(91)
    const same = coverageOf({ ...truth, spread: alike }, 'answers')
    expect([same.discernment, same.bias].every(held => held >= 93 && held <= 97)).toBe(true)
  })
})

test('the interval is that of a ratio over people, worked out by hand', () => {
  // Two sorts of people, ten of each: 4 of 5 hits and 1 of 5 false alarms; 2 of 5 and 1 of 5. H = 60.5/101, F = 20.5/101.
  const sums = {
    people: 20, scam_seen: 100, hits: 60, genuine_seen: 100, false_alarms: 20, seen_seen: 500, hits_seen: 300, hits_hits: 200, genuine_genuine: 500,
    alarms_genuine: 100, alarms_alarms: 20, seen_genuine: 500, seen_alarms: 100, hits_genuine: 300, hits_alarms: 60
  }
  const { bias, discernment } = tellApart(sums)
  // Each person is one hit off the mean of 3 and no false alarm off the mean of 1: Σ = 20, over (100 · φ(0.2505))² = 38.663², times 20/19.
  const half = 2.093 * Math.sqrt((20 / 38.663 ** 2) * (20 / 19))
  expect(discernment?.value).toBeCloseTo(0.2505 + 0.8312, 3)
  expect((discernment?.high ?? 0) - (discernment?.value ?? 0)).toBeCloseTo(half, 3)
  expect(bias?.value).toBeCloseTo(-(0.2505 - 0.8312) / 2, 3)
  expect((bias?.high ?? 0) - (bias?.value ?? 0)).toBeCloseTo(half / 2, 3)
})

test('says nothing with too few people or answers for the interval to hold', () => {
  const group = drawGroup({ people: leastPeople, items: 5, discernment: 1, bias: 0, spread: different }, chance(1))
  expect(tellApart(group).discernment).not.toBeNull()
  const none = { discernment: null, bias: null }
  expect(tellApart({ ...group, people: leastPeople - 1 })).toEqual(none)
  expect(tellApart({ ...group, scam_seen: leastSeen - 1 })).toEqual(none)
  expect(tellApart({ ...group, genuine_seen: leastSeen - 1 })).toEqual(none)
})

test('says nothing where a few of many people gave most of the answers: that is as if there were only those few', () => {
  const group = drawGroup({ people: 20, items: [2, 2, 2, 2, 25], discernment: 1.5, bias: 0.2, spread: different }, chance(1))
  expect(tellApart(group)).toEqual({ discernment: null, bias: null })
  const one = (change: Partial<Truth>) => tellApart(drawGroup({ people: 15, items: 5, discernment: 1.5, bias: 0.2, spread: different, ...change }, chance(1))).discernment
  expect(one({})).not.toBeNull()
  expect(one({ items: [5, 4, 6] })).toBeNull()
  expect(one({ people: 16, items: [5, 4, 6, 5] })).not.toBeNull()
})

// As the tables have it.
test.each([[9, 2.2622], [14, 2.1448], [29, 2.0452], [119, 1.9801]])('97.5 %% of t with %d degrees of freedom lie below %d', (freedom, value) => {
  expect(quantileOf(freedom)).toBeCloseTo(value, 3)
})
