import { chanceOf, unsureCount, unsureSum } from '../../cloud/groups/chanceOf'
import { numbersOf, shownOf } from '../../cloud/groups/numbersOf'
import { createIdentity } from '../../cloud/identity'
import type { GroupAnswers } from '../../cloud/store/groupNumbers'
import type { KeptShare } from '../../cloud/store/groupsTables'
import { groupShares } from '../../contract/group'
import { type ScamKind, scamKinds } from '../../contract/vocabulary'

const monday = '2026-11-23'
/** What each of some members got right of how many, of one kind. */
type Answered = { answered: number; right: number }
const fill = (people: number, answered: number, right: number): Answered[] => Array.from({ length: people }, () => ({ answered, right }))
const answersOf = (people: Answered[], kind: ScamKind = 'police'): GroupAnswers => ({
  members: 40,
  practised: people.length,
  kinds: people.map(({ answered, right }, i) => ({ member: `m${i}`, kind, answered, right }))
})

/** So many chances, evenly: what is shown is counted over all of them. */
const grid = (steps: number) => Array.from({ length: steps }, (_, i) => (i + 0.5) / steps)
const certain = 1e-9
/** As many people are there as it takes, and what is right as unsure as `chance` says. */
const seen = (people: Answered[], chance: (of: string) => number) => shownOf(numbersOf(answersOf(people), [], monday, of => (of.startsWith('people') ? 1 - certain : chance(of))))
const share = (people: Answered[], chance: number) => seen(people, () => chance)?.weakKinds[0]?.rightShare ?? 0.9

/** In how many of `steps` cases each share of a kind is shown. */
function shares(people: Answered[], steps: number): number[] {
  const counts = groupShares.map(() => 0)
  for (const chance of grid(steps)) counts[groupShares.findIndex(each => each === share(people, chance))]! += 1
  return counts
}

/** How often a fair guess between the two is right, by who sees what is shown, at best. */
const bestGuess = (one: number[], other: number[]): number => {
  const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0)
  return 0.5 + one.reduce((total, count, i) => total + Math.abs(count / sum(one) - (other[i] ?? 0) / sum(other)), 0) / 4
}

/** By how much one of the two makes anything more likely; a case either way is the grid's. */
const mostLikelier = (one: number[], other: number[]): number => Math.max(...one.flatMap((count, i) => [(count - 1) / ((other[i] ?? 0) + 1), ((other[i] ?? 0) - 1) / (count + 1)]))

describe('whoever knows all answers but one', () => {
  test.each([10, 17])('learns next to nothing of it: of %i members with three answers each, whatever they are', people => {
    const steps = 500
    // Each member is one voice: only the sum of their shares can be seen, so that all sums are all data sets.
    const all = Array.from({ length: people * 3 + 1 }, (_, right) => {
      const whole = Math.floor(right / 3)
      return shares([...fill(whole, 3, 3), ...fill(right < people * 3 ? 1 : 0, 3, right % 3), ...fill(Math.max(0, people - whole - 1), 3, 0)], steps)
    })
    const pairs = all.slice(1).map((after, i) => [all[i]!, after] as const)
    expect(Math.max(...pairs.map(([one, other]) => mostLikelier(one, other)))).toBeLessThan(2 ** (1 / 3) + 0.01)
    expect(Math.max(...pairs.map(([one, other]) => bestGuess(one, other)))).toBeLessThan(0.56)
  })

  test('learns little of a whole member: whatever is shown is at most twice as likely with all right as with all wrong', () => {
    for (let others = 0; others <= 36; others += 2) {
      const rest = [...fill(Math.floor(others / 3), 3, 3), ...fill(1, 3, others % 3), ...fill(12 - Math.floor(others / 3), 3, 0)].slice(0, 12)
      const [none, all] = [0, 3].map(right => shares([...rest, { answered: 3, right }], 500)) as [number[], number[]]
      expect(mostLikelier(none, all)).toBeLessThan(2.02)
      expect(bestGuess(none, all)).toBeLessThan(0.67)
    }
  })

  test('learns next to nothing where the share of all and that of a kind are seen together', () => {
    const both = (right: number) => {
      const people = [...fill(6, 5, 5), ...fill(6, 5, 0), { answered: 5, right }]
      const counts = new Map<string, number>()
      for (const ofAll of grid(60)) {
        for (const ofKind of grid(60)) {
          const numbers = seen(people, of => (of === 'right all' ? ofAll : ofKind))
          const key = `${String(numbers?.rightShare)} ${String(numbers?.weakKinds[0]?.rightShare)}`
          counts.set(key, (counts.get(key) ?? 0) + 1)
        }
      }
      return counts
    }
    const [fewer, more] = [both(2), both(3)]
    const keys = [...new Set([...fewer.keys(), ...more.keys()])]
    const guess = bestGuess(keys.map(key => fewer.get(key) ?? 0), keys.map(key => more.get(key) ?? 0))
    expect(guess).toBeGreaterThan(0.5)
    expect(guess).toBeLessThan(0.6)
  })

  test('learns little of whether somebody practised: no number is more than twice as likely', () => {
    const people = (practised: number) => {
      const counts = new Map<number | null, number>()
      for (const chance of grid(600)) {
        const shown = numbersOf({ members: 40, practised, kinds: [] }, [], monday, () => chance).practised
        counts.set(shown, (counts.get(shown) ?? 0) + 1)
      }
      return counts
    }
    for (let practised = 0; practised < 40; practised += 1) {
      const [without, withThem] = [people(practised), people(practised + 1)]
      const numbers = [...new Set([...without.keys(), ...withThem.keys()])]
      expect(mostLikelier(numbers.map(each => without.get(each) ?? 0), numbers.map(each => withThem.get(each) ?? 0))).toBeLessThan(2.02)
    }
  })
})

test('five or nine people, all right or all wrong, show nothing, however the dice fall', () => {
  for (const people of [1, 5, 9]) {
    for (const chance of [certain, 0.5, 1 - certain]) expect(shownOf(numbersOf(answersOf(fill(people, 9, 0)), [], monday, () => chance))).toMatchObject({ rightShare: null, weakKinds: [] })
  }
  expect(shownOf(numbersOf({ ...answersOf(fill(9, 9, 0)), members: 9 }, [], monday, () => 0.5))).toBeNull()
})

test('the tenth who answered is hardly ever told from a ninth: with ten a share is seen in one case of twelve', () => {
  const shown = (people: number) => grid(1200).filter(chance => numbersOf(answersOf(fill(people, 5, 1)), [], monday, of => (of.startsWith('people') ? chance : 0.5)).shares.length > 0).length / 1200
  expect(shown(9)).toBe(0)
  expect(shown(10)).toBeCloseTo(1 / 12, 2)
  expect(shown(20)).toBeGreaterThan(0.99)
})

test('who answered less than three of a kind, or five of all, is in no share', () => {
  const few = { members: 40, practised: 40, kinds: [...answersOf(fill(20, 2, 0)).kinds, ...answersOf(fill(20, 2, 0), 'credit').kinds] }
  expect(numbersOf(few, [], monday, () => 1 - certain).shares).toEqual([])
  expect(numbersOf(answersOf(fill(20, 3, 0)), [], monday, () => 1 - certain).shares.map(({ of }) => of)).toEqual(['police'])
})

test('somebody who answers a hundred times weighs no more than who answers three times', () => {
  const [often, seldom] = [100, 3].map(answered => [...fill(15, 3, 3), { answered, right: 0 }])
  expect(grid(200).map(chance => share(often!, chance))).toEqual(grid(200).map(chance => share(seldom!, chance)))
})

test.each([
  [0, false],
  [Math.ceil(scamKinds.length / 2) - 1, false],
  [Math.ceil(scamKinds.length / 2), true],
  [scamKinds.length, true]
])('with %i kinds measured, whether most are is %s', (kinds, mostKindsSeen) => {
  const shares: KeptShare[] = [{ of: 'all', share: 0.4, asOf: monday }, ...scamKinds.slice(0, kinds).map((of): KeptShare => ({ of, share: 0.9, asOf: monday }))]
  expect(shownOf({ members: 20, practised: 20, shares })).toMatchObject({ weakKinds: [], mostKindsSeen })
})

describe('a share', () => {
  const wrong = answersOf(fill(30, 9, 0))
  const right = answersOf(fill(30, 9, 9))
  const [made = []] = [numbersOf(wrong, [], monday, () => 0.5).shares]
  const after = (week: string, standing: KeptShare[] = made) => numbersOf(right, standing, week, () => 0.5).shares.find(({ of }) => of === 'police')

  test('stands for four weeks, so that no answer is looked at twice, and is made anew then', () => {
    expect(made.find(({ of }) => of === 'police')).toEqual({ of: 'police', share: 0.2, asOf: monday })
    for (const week of ['2026-11-30', '2026-12-07', '2026-12-14']) expect(after(week)).toEqual({ of: 'police', share: 0.2, asOf: monday })
    expect(after('2026-12-21')).toEqual({ of: 'police', share: 0.9, asOf: '2026-12-21' })
  })

  test('of another kind comes when there are enough, without waiting for the first', () => {
    const both = { ...wrong, kinds: [...wrong.kinds, ...answersOf(fill(30, 9, 0), 'credit').kinds] }
    expect(numbersOf(both, made, '2026-11-30', () => 0.5).shares.map(({ asOf, of }) => [of, asOf])).toEqual([['all', monday], ['police', monday], ['credit', '2026-11-30']])
  })
})

test('a class of thirty sees which kind is weakest, and about how weak, in 95 weeks of 100', () => {
  const identity = createIdentity('a secret of at least thirty-two signs')
  const weak = [...fill(20, 4, 1), ...fill(10, 4, 2)]
  const kinds = [...answersOf(weak).kinds, ...answersOf([...fill(20, 4, 4), ...fill(10, 4, 3)], 'credit').kinds, ...answersOf(fill(30, 4, 3), 'nfc').kinds]
  const weeks = Array.from({ length: 1000 }, (_, i) => shownOf(numbersOf({ members: 30, practised: 30, kinds }, [], monday, chanceOf(identity, { groupId: 'g', ownerId: 'o' }, `week ${i}`))))
  const first = weeks.map(numbers => numbers?.weakKinds[0])
  expect(first.filter(weakest => weakest?.kind === 'police' && weakest.rightShare <= 0.4).length).toBeGreaterThan(950)
  expect(weeks.filter(numbers => numbers?.practised === 30 || numbers?.practised === 25).length).toBeGreaterThan(950)
})

test('the dice are fair: in the mean nothing is added, and half of the sums are off by less than one', () => {
  const sums = grid(10_000).map(unsureSum)
  expect(Math.abs(sums.reduce((total, each) => total + each, 0))).toBeLessThan(1)
  expect(sums.filter(each => Math.abs(each) < 1)).toHaveLength(5000)
  const counts = grid(9000).map(unsureCount)
  expect([0, 1, 2].map(count => counts.filter(each => Math.abs(each) === count).length)).toEqual([3000, 3000, 1500])
})
