/**
 * Hides groups under five people, and as many more as it takes that none of them is found by subtracting what is shown from a sum
 * that is shown too.
 */

/** A group of fewer people than this may point at one of them. */
export const least = 5

export interface Group {
  people: number
  /** False where there is nothing to count: it is a zero that everybody knows. */
  any: boolean
  /** Never shown, whatever its size, but part of the sum. */
  unlisted?: boolean
}

/** Groups that make up a whole which is shown. */
interface Family {
  groups: readonly Group[]
  /** Whether nobody is in two of the groups: then people of several add up; else they may be the same few. */
  apart: boolean
}

/** @returns for each group whether it may be shown */
export function hideGroups({ apart, groups }: Family): boolean[] {
  const hidden = groups.map(isHidden)
  while (isGivenAway(groups, hidden, apart)) {
    const next = smallest(groups, hidden)
    if (next === undefined) break
    hidden[next] = true
  }
  return hidden.map(each => !each)
}

export const isHidden = ({ people, unlisted }: Group): boolean => unlisted === true || people < least

/** Whether what is hidden together tells of fewer than five people: alone, or with others that hide nobody. */
export function isGivenAway(groups: readonly Group[], hidden: readonly boolean[], apart: boolean): boolean {
  const covered = groups.filter((group, i) => hidden[i] && group.any)
  // Nothing is hidden, or only what is large enough to be known and merely not listed.
  if (!covered.some(group => !group.unlisted || group.people < least)) return false
  return covered.length < 2 || together(covered, apart) < least
}

const together = (groups: readonly Group[], apart: boolean): number =>
  groups.reduce((most, { people }) => (apart ? most + people : Math.max(most, people)), 0)

/** The smallest group that is still shown: where it stands. */
export function smallest(groups: readonly Group[], hidden: readonly boolean[]): number | undefined {
  const shown = groups.flatMap(({ any, people }, i) => (any && !hidden[i] ? [{ i, people }] : []))
  return shown.sort((a, b) => a.people - b.people || a.i - b.i)[0]?.i
}
