import type { GroupNumbers } from '../../contract/group'
import { type ScamKind, scamKinds } from '../../contract/vocabulary'
import type { MemberKind } from '../store/groups'

/** With fewer nothing is shown. */
const leastPeople = 5
const mostWeak = 3
/** What nine in ten know is not weak. */
const known = 0.9

/**
 * What a group may see: each member counts as one voice, and all is rounded, so that one member's answers cannot be worked out from
 * it, not even by somebody who knows all other members'. ADR 0048.
 *
 * @returns null with fewer than five members
 */
export function numbersOf({ kinds, members }: { members: number; kinds: readonly MemberKind[] }): Omit<GroupNumbers, 'asOf'> | null {
  if (members < leastPeople) return null
  const byMember = sharesOfMembers(kinds)
  const practised = byMember.size
  if (practised < leastPeople) return { practised: null, rightShare: null, weakKinds: [] }
  const weakKinds = scamKinds
    .flatMap((kind: ScamKind) => {
      const shares = [...sharesOfMembers(kinds.filter(each => each.kind === kind)).values()]
      return shares.length < leastPeople ? [] : [{ kind, rightShare: tenth(mean(shares)) }]
    })
    .filter(({ rightShare }) => rightShare < known)
    .sort((a, b) => a.rightShare - b.rightShare)
    .slice(0, mostWeak)
  return { practised: Math.round(practised / 5) * 5, rightShare: tenth(mean([...byMember.values()])), weakKinds }
}

/** The share of right answers by member. */
function sharesOfMembers(rows: readonly MemberKind[]): Map<string, number> {
  const sums = new Map<string, { answered: number; right: number }>()
  for (const row of rows) {
    const { answered, right } = sums.get(row.member) ?? { answered: 0, right: 0 }
    sums.set(row.member, { answered: answered + row.answered, right: right + row.right })
  }
  return new Map([...sums].map(([member, { answered, right }]) => [member, right / answered]))
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
const tenth = (share: number): number => Math.round(share * 10) / 10
