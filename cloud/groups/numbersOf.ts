import { type GroupNumbers, groupPeopleLeast, groupShares, shareStepOf } from '../../contract/group'
import { type ScamKind, scamKinds } from '../../contract/vocabulary'
import { addDays } from '../statistics/days'
import type { GroupAnswers, MemberKind } from '../store/groupNumbers'
import type { KeptNumbers, KeptShare } from '../store/groupsTables'
import { type Chance, unsureCount, unsureSum } from './chanceOf'

/** An answer is looked at over so many days, and once: a share stands as long. */
export const shareDays = 28
/** Where it is unsure by a few how many people there are, so many more. */
const surely = 3
/** Of few answers one would weigh too much. */
const leastAnswers = { all: 5, kind: 3 }
const mostWeak = 3

/**
 * What a group may see from a Monday on. Each member is one voice, all is unsure by about one member, and shown in wide steps: no answer
 * makes anything much likelier than another answer would, not even for somebody who knows all others'. ADR 0048.
 *
 * @param standing shares made before; those that still stand are not made again
 * @param chance of what is unsure in this week
 */
export function numbersOf({ kinds, members, practised }: GroupAnswers, standing: readonly KeptShare[], week: string, chance: Chance): KeptNumbers {
  const stands = standing.filter(({ asOf }) => addDays(asOf, shareDays) > week)
  const made = (['all', ...scamKinds] as const)
    .filter(of => stands.every(share => share.of !== of))
    .flatMap(of => shareOf(of, kinds, week, chance) ?? [])
  const people = Math.round((practised + unsureCount(chance('practised'))) / 5) * 5
  // No more than there are, as everybody knows how many there are.
  return { members, practised: people < groupPeopleLeast ? null : Math.min(people, Math.floor(members / 5) * 5), shares: [...stands, ...made] }
}

/** What is shown of it. @returns null where there are too few members for any number */
export function shownOf({ members, practised, shares }: KeptNumbers): Omit<GroupNumbers, 'asOf'> | null {
  if (members < groupPeopleLeast) return null
  const weakKinds = scamKinds
    .flatMap((kind: ScamKind) => shares.filter(({ of }) => of === kind).map(({ share }) => ({ kind, rightShare: share })))
    .filter(({ rightShare }) => rightShare !== groupShares.at(-1))
    .sort((a, b) => a.rightShare - b.rightShare)
    .slice(0, mostWeak)
  const kindsSeen = shares.filter(({ of }) => of !== 'all').length
  return { practised, mostKindsSeen: kindsSeen * 2 >= scamKinds.length, rightShare: shares.find(({ of }) => of === 'all')?.share ?? null, weakKinds }
}

/** @returns undefined with too few who answered enough of it */
function shareOf(of: ScamKind | 'all', rows: readonly MemberKind[], asOf: string, chance: Chance): KeptShare | undefined {
  const shares = sharesOfMembers(of === 'all' ? rows : rows.filter(({ kind }) => kind === of), leastAnswers[of === 'all' ? 'all' : 'kind'])
  const people = shares.length
  if (people < groupPeopleLeast || people + unsureCount(chance(`people ${of}`)) < groupPeopleLeast + surely) return undefined
  const sum = shares.reduce((total, share) => total + share, 0)
  return { of, share: shareStepOf((sum + unsureSum(chance(`right ${of}`))) / people), asOf }
}

/** The share of right answers of each member who gave enough. */
function sharesOfMembers(rows: readonly MemberKind[], least: number): number[] {
  const sums = new Map<string, { answered: number; right: number }>()
  for (const row of rows) {
    const { answered, right } = sums.get(row.member) ?? { answered: 0, right: 0 }
    sums.set(row.member, { answered: answered + row.answered, right: right + row.right })
  }
  return [...sums.values()].filter(({ answered }) => answered >= least).map(({ answered, right }) => right / answered)
}
