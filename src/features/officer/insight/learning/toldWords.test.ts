import { tellApart } from '../../../../../cloud/learning/tellApart'
import type { Told } from '../../../../../contract/learning'
import { chance } from '../../../../../tests/support/learning'
import { addUnit } from '../../../../../cloud/statistics/sumsOverParts'
import { drawGroup, normal, shareBelow } from '../../../../../tests/support/simulatedPeople'
import { learningSays } from './toldWords'

const told = (value: number, half: number): Told => ({
  people: 60, scamSeen: 300, hits: 200, genuineSeen: 300, falseAlarms: 60, discernment: { value, low: value - half, high: value + half }, bias: null
})
const says = (first: Told, latest: Told) => learningSays({ returners: { first, latest }, weeks: [] })

test.each<[string, number, number]>([
  ['比第一次分得更清了', 1.0, 1.5],
  ['没有第一次分得清', 1.5, 1.0],
  ['和第一次差不多，还说不准', 1.0, 1.4],
  ['和第一次差不多，还说不准', 1.4, 1.0]
])('those who came back: %s, by the interval of the change', (words, before, after) => {
  // Half as wide each: intervals of 0.3 overlap up to 0.6, that of the change is 0.42.
  expect(says(told(before, 0.3), told(after, 0.3))).toBe(`回来过的60人，${words}。`)
})

/** How many of 100 groups of people who come back are told that they have changed. */
function saidOf(people: number, before: number, after: number, draws = 400): { better: number; worse: number; overlap: number } {
  const random = chance(17)
  const empty = { people: 0, items: 0, discernment: 0, bias: 0, spread: [0, 0] as const }
  let [better, worse, overlap, shown] = [0, 0, 0, 0]
  for (let draw = 0; draw < draws; draw += 1) {
    const [first, latest] = [{ ...drawGroup(empty, random), people }, { ...drawGroup(empty, random), people }]
    for (let person = 0; person < people; person += 1) {
      // The same person both times.
      const [d, c] = [0.6 * normal(random), 0.4 * normal(random)]
      for (const [sums, mean, items] of [[first, before, 5], [latest, after, 3]] as const) {
        const [hitRate, alarmRate] = [shareBelow((mean + d) / 2 - c), shareBelow(-(mean + d) / 2 - c)]
        const right = (rate: number) => Array.from({ length: items }, () => Number(random() < rate)).reduce((a, b) => a + b, 0)
        addUnit(sums, items, right(hitRate), items, right(alarmRate))
      }
    }
    const [a, b] = [tellApart(first), tellApart(latest)]
    if (!a.discernment || !b.discernment) continue
    shown += 1
    const words = says({ ...told(0, 0), ...a }, { ...told(0, 0), ...b })
    better += Number(words.includes('更清了'))
    worse += Number(words.includes('没有第一次'))
    overlap += Number(b.discernment.low > a.discernment.high)
  }
  return { better: (better * 100) / shown, worse: (worse * 100) / shown, overlap: (overlap * 100) / shown }
}

test('that nothing has changed is told falsely of at most 5 of 100 groups, and a change is found more often than by intervals that overlap', () => {
  const same = saidOf(60, 1, 1)
  expect(same.better + same.worse).toBeLessThanOrEqual(5)
  const changed = saidOf(60, 1, 1.5)
  expect(changed.better).toBeGreaterThan(changed.overlap + 20)
})
