import type { Identity } from '../identity'
import type { GroupRow } from '../store/groups'

/** A number between 0 and 1 for each thing that is made unsure. */
export type Chance = (of: string) => number

/** Nobody foresees it without the server's secret. A picture that is made again is the same, so that nobody asks until the middle shows. */
export const chanceOf = ({ mac }: Pick<Identity, 'mac'>, { groupId, ownerId }: Pick<GroupRow, 'groupId' | 'ownerId'>, week: string): Chance => of => {
  const bytes = Buffer.from(mac('group', `unsure ${ownerId} ${groupId.toLowerCase()} ${week} ${of}`), 'base64url')
  return (bytes.readUIntBE(0, 6) + 0.5) / 2 ** 48
}

/**
 * Laplace, halved with each whole step away from nought: whatever is shown of a sum is at most 2^d times as likely as with a sum that
 * differs by d (Dwork, McSherry, Nissim, Smith 2006).
 */
export function unsureSum(chance: number): number {
  const fromMiddle = chance - 0.5
  return -Math.sign(fromMiddle) * Math.log2(1 - 2 * Math.abs(fromMiddle))
}

/** The same in whole numbers, for counting people: a third of the time nought (Ghosh, Roughgarden, Sundararajan 2009). */
export function unsureCount(chance: number): number {
  const fromMiddle = chance - 0.5
  return Math.sign(fromMiddle) * Math.max(0, Math.floor(Math.log2(4 / (3 * (1 - 2 * Math.abs(fromMiddle))))))
}
