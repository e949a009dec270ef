import { answersOf, type Counted, nothing, together } from '../../cloud/statistics/answersOf'
import { shareOf } from '../../cloud/statistics/shareOf'
import type { Estimate } from '../../contract/statistics'
import { chance } from '../support/learning'
import { drawParts, inParts, ofPopulation, shareBelow, type Truth } from '../support/simulatedPeople'

const draws = 1_000

/** In how many of 100 groups the interval holds the share of the population: of hits, and of false alarms. */
function coverageOf(truth: Truth, of: (counted: Counted) => { hitRate: Estimate | null; falseAlarmRate: Estimate | null }): number[] {
  const random = chance(1_998)
  const { bias, discernment } = ofPopulation(truth)
  const [hits, alarms] = [shareBelow(discernment / 2 - bias), shareBelow(-discernment / 2 - bias)]
  const held = [0, 0]
  const holds = (estimate: Estimate | null, share: number) => Number(estimate !== null && estimate.low <= share && share <= estimate.high)
  for (let draw = 0; draw < draws; draw += 1) {
    const { falseAlarmRate, hitRate } = of(drawParts(truth, random))
    held[0] = (held[0] ?? 0) + holds(hitRate, hits)
    held[1] = (held[1] ?? 0) + holds(falseAlarmRate, alarms)
  }
  return held.map(each => (each * 100) / draws)
}

const byAnswers = ({ falseAlarms, genuineSeen, hits, scamSeen }: Counted) => ({ hitRate: shareOf(hits, scamSeen), falseAlarmRate: shareOf(falseAlarms, genuineSeen) })
const alike = [0, 0] as const
const different = [0.6, 0.4] as const
const veryDifferent = [1, 0.7] as const

test.each<[string, number, Truth]>([
  ['20 people with 6 items', 98, { people: 20, items: 3, discernment: 1, bias: 0.5, spread: different }],
  ['60 people who are alike', 98, { people: 60, items: 5, discernment: 2, bias: 0.3, spread: alike }],
  ['60 good people', 98, { people: 60, items: 5, discernment: 2.5, bias: -0.3, spread: different }],
  ['150 very different people', 98, { people: 150, items: 5, discernment: 2, bias: 0.3, spread: veryDifferent }],
  ['40 people, some with 2 items and some with 40', 98, { people: 40, items: [1, 5, 20], discernment: 1.5, bias: 0.2, spread: veryDifferent }],
  ['100 people, some of whom answer every day', 98, { people: 100, items: [1, 2, 5, 60], discernment: 1.5, bias: 0.2, spread: different }],
  ['5 people', 100, { people: 5, items: 5, discernment: 1, bias: 0.5, spread: veryDifferent }],
  ['7 people of whom some answer most', 100, { people: 7, items: [1, 40], discernment: 1.5, bias: 0, spread: different }],
  ['12 people with 40 items', 100, { people: 12, items: 20, discernment: 3, bias: 0, spread: different }]
])('a known share is within its interval in 95 of 100 groups, two fewer or some more: %s', (_, most, truth) => {
  expect(coverageOf(truth, answersOf).every(held => held >= 93 && held <= most)).toBe(true)
})

test('taking every answer for independent holds in as few as half of the groups where some answer every day', () => {
  const truth: Truth = { people: 100, items: [1, 2, 5, 60], discernment: 1.5, bias: 0.2, spread: different }
  expect(coverageOf(truth, byAnswers).every(held => held < 65)).toBe(true)
})

const part = (hits: number, scamSeen: number, falseAlarms = 0, genuineSeen = 0) => ({ hits, scamSeen, falseAlarms, genuineSeen })

test('the interval is worked out by hand', () => {
  // 16 parts, half of them with 8 of 10 and half with 4 of 10. H = 0.6, Σ(h − Hm)² = 64, times 16/15 over 160 · 0.24: the effect is 1.7778;
  // t of 15 degrees of freedom is 2.1314, which makes 160 answers worth 160 / 1.7778 · (1.96 / 2.1314)² = 76.10.
  const { hitRate } = answersOf(inParts(Array.from({ length: 16 }, (_, i) => part(i % 2 ? 8 : 4, 10))))
  const byHand = shareOf(0.6 * 76.1, 76.1)
  expect([hitRate?.value, hitRate?.low, hitRate?.high]).toEqual([0.6, byHand?.low, byHand?.high].map(each => expect.closeTo(each ?? NaN, 3) as number))
})

test('with fewer than four parts each of them counts as one answer', () => {
  const { hitRate } = answersOf(inParts([part(40, 60), part(50, 60), part(30, 60)], 5))
  expect(hitRate).toEqual(shareOf(2, 3))
})

test('without parts for all of the answers each person counts as one', () => {
  const known = inParts(Array.from({ length: 16 }, (_, i) => part(i % 2 ? 8 : 4, 10, 1, 2)))
  expect(answersOf({ ...known, parts: nothing.parts })).toMatchObject({ hitRate: shareOf(9.6, 16), falseAlarmRate: shareOf(8, 16), discernment: null })
  expect(answersOf(together([known, { ...known, parts: nothing.parts }])).hitRate).toEqual(shareOf(19.2, 32))
})

test('none and all stay at the ends, one answer is worth one, and of nothing there is no share', () => {
  const { falseAlarmRate, hitRate } = answersOf(inParts(Array.from({ length: 20 }, () => part(7, 7, 0, 3))))
  expect([hitRate?.value, hitRate?.high, falseAlarmRate?.value, falseAlarmRate?.low]).toEqual([1, 1, 0, 0])
  expect(answersOf(inParts([part(1, 1)])).hitRate).toEqual(shareOf(1, 1))
  expect(answersOf(inParts([part(1, 1)])).falseAlarmRate).toBeNull()
})
