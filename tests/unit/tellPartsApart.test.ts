import { leastPeople, leastSeen } from '../../cloud/learning/tellApart'
import { answersOf, type Counted, nothing, together } from '../../cloud/statistics/answersOf'
import { leastParts, tellPartsApart } from '../../cloud/statistics/tellPartsApart'
import { partCount } from '../../cloud/store/statisticsParts'
import type { Estimate } from '../../contract/statistics'
import { chance } from '../support/learning'
import { drawParts, inParts, ofPopulation, type Truth } from '../support/simulatedPeople'

const columns = ['scamSeen', 'hits', 'genuineSeen', 'falseAlarms'] as const

const draws = 2_000
const holds = ({ high, low }: Estimate, truth: number): boolean => low <= truth && truth <= high

/** Of groups for which something is told: how many of 100 intervals hold what is true of the population; and for how many of 100 it is. */
function coverageOf(truth: Truth): { discernment: number; bias: number; told: number } {
  const random = chance(20_260_307)
  const known = ofPopulation(truth)
  let [discernment, bias, told] = [0, 0, 0]
  for (let draw = 0; draw < draws; draw += 1) {
    const found = tellPartsApart(drawParts(truth, random))
    if (!found.discernment || !found.bias) continue
    told += 1
    discernment += Number(holds(found.discernment, known.discernment))
    bias += Number(holds(found.bias, known.bias))
  }
  return { discernment: (discernment * 100) / told, bias: (bias * 100) / told, told: (told * 100) / draws }
}

const alike = [0, 0] as const
const different = [0.6, 0.4] as const
const veryDifferent = [1, 0.7] as const

describe('a known d′ and c are within the intervals by part in 95 of 100 groups, two more or less', () => {
  test.each<[string, number, Truth]>([
    ['15 people with 10 items', 50, { people: 15, items: 5, discernment: 1, bias: 0, spread: different }],
    ['15 very different people', 50, { people: 15, items: 5, discernment: 1, bias: 0.5, spread: veryDifferent }],
    ['20 people with 6 items', 90, { people: 20, items: 3, discernment: 1, bias: 0.5, spread: different }],
    ['20 people who lean to scam', 90, { people: 20, items: 5, discernment: 1.5, bias: -0.4, spread: different }],
    ['40 people with 2 items', 99, { people: 40, items: 1, discernment: 1, bias: 0, spread: different }],
    ['60 people who are alike', 99, { people: 60, items: 5, discernment: 2, bias: 0.3, spread: alike }],
    ['60 good people', 99, { people: 60, items: 5, discernment: 2.5, bias: -0.3, spread: different }],
    ['40 people, some with 2 items and some with 40', 90, { people: 40, items: [1, 5, 20], discernment: 1.5, bias: 0.2, spread: veryDifferent }],
    ['80 people, of whom a quarter gave most answers', 90, { people: 80, items: [1, 1, 1, 40], discernment: 1.5, bias: 0.2, spread: veryDifferent }],
    ['100 people, some of whom answer every day', 99, { people: 100, items: [1, 2, 5, 60], discernment: 1.5, bias: 0.2, spread: different }]
  ])('%s', (_, leastTold, truth) => {
    const { bias, discernment, told } = coverageOf(truth)
    expect([discernment, bias].every(held => held >= 93 && held <= 97)).toBe(true)
    expect(told).toBeGreaterThanOrEqual(leastTold)
  })

  test('where mistakes are rare rather more than too few', () => {
    const { bias, discernment } = coverageOf({ people: 20, items: 5, discernment: 3, bias: 0, spread: alike })
    expect([discernment, bias].every(held => held >= 94)).toBe(true)
  })
})

/** Everybody of a part in one. */
const judged = Array.from({ length: partCount }, (_, i) => ({ scamSeen: 4 + (i % 3), hits: 2 + (i % 3) - Number(i % 7 === 0), genuineSeen: 5, falseAlarms: (i % 2) + Number(i % 5 === 0) }))
const known = inParts(judged)

test('the interval is that of a ratio over parts, worked out another way', () => {
  // By the u and v of docs/measurement.md themselves, in another language: k = 31.17, t = 2.0418.
  const { bias, discernment } = tellPartsApart(known)
  expect(columns.map(column => known[column])).toEqual([159, 90, 160, 23])
  expect([discernment?.value, discernment?.low, discernment?.high]).toEqual([1.2192, 1, 1.4383].map(value => expect.closeTo(value, 3) as number))
  expect([bias?.value, bias?.low, bias?.high]).toEqual([0.4443, 0.3308, 0.5579].map(value => expect.closeTo(value, 3) as number))
})

test('it does not matter on how many days somebody gave their answers', () => {
  const half = (count: number, first: boolean) => (first ? Math.floor(count / 2) : Math.ceil(count / 2))
  const days = [true, false].map(first => inParts(judged.map(part => ({
    scamSeen: half(part.scamSeen, first), hits: half(part.hits, first), genuineSeen: half(part.genuineSeen, first), falseAlarms: half(part.falseAlarms, first)
  })), first ? 32 : 0))
  expect(together(days)).toEqual(known)
})

describe('says nothing', () => {
  const none = { discernment: null, bias: null }

  test('of fewer people or answers than the interval needs', () => {
    expect(tellPartsApart({ ...known, people: leastPeople }).discernment).not.toBeNull()
    expect(tellPartsApart({ ...known, people: leastPeople - 1 })).toEqual(none)
    const few = inParts(Array.from({ length: 19 }, (_, i) => ({ scamSeen: 2, hits: 1, genuineSeen: 2, falseAlarms: i % 2 })))
    expect(few.scamSeen).toBeLessThan(leastSeen)
    expect(tellPartsApart(few)).toEqual(none)
  })

  test('where chance or zeal put most answers into a few parts', () => {
    const among = (parts: number) => inParts(Array.from({ length: parts }, (_, i) => ({ scamSeen: 5, hits: 3 + (i % 2), genuineSeen: 5, falseAlarms: i % 3 })), 60)
    expect(tellPartsApart(among(leastParts)).discernment).not.toBeNull()
    expect(tellPartsApart(among(leastParts - 1))).toEqual(none)
    const zealous = inParts([{ scamSeen: 2_000, hits: 1_000, genuineSeen: 2_000, falseAlarms: 1_000 }])
    expect(tellPartsApart(together([among(32), zealous]))).toEqual(none)
  })

  test('of days that were counted before there were parts, alone or among others', () => {
    const before: Counted = { ...known, parts: nothing.parts }
    expect(tellPartsApart(before)).toEqual(none)
    expect(tellPartsApart(together([known, before]))).toEqual(none)
    expect(tellPartsApart({ ...known, parts: { ...known.parts, falseAlarms: 0n } })).toEqual(none)
  })

  test('of nothing', () => {
    expect(tellPartsApart(nothing)).toEqual(none)
  })
})

test('all right, all wrong and always scam still give finite numbers', () => {
  const all = (hits: number, falseAlarms: number) => tellPartsApart(inParts(judged.map(() => ({ scamSeen: 5, hits, genuineSeen: 5, falseAlarms }))))
  for (const { bias, discernment } of [all(5, 0), all(0, 5), all(5, 5), all(0, 0)])
    expect([discernment?.low, discernment?.high, bias?.low, bias?.high].every(Number.isFinite)).toBe(true)
  expect(all(5, 0).discernment?.low).toBeGreaterThan(3)
  expect(all(5, 5).bias?.high).toBeLessThan(-1)
})

test('nothing of the parts is told', () => {
  expect(Object.keys(answersOf(known)).sort()).toEqual(
    ['answered', 'atLeast', 'attempts', 'bias', 'discernment', 'falseAlarmRate', 'falseAlarms', 'genuineSeen', 'hitRate', 'hits', 'people', 'right', 'scamSeen']
  )
})
