/**
 * Everybody belongs to one of 32 parts, always the same, by the hash of their id alone. Numbers that are added up by part keep all answers of a
 * person together over any period, with nobody's own numbers kept: from how the parts differ follows how sure a number is. Source:
 * K. M. Wolter, Introduction to Variance Estimation, 2nd ed. (2007), chapter 2: random groups.
 *
 * The 32 counts stand in one whole number, eight digits each, the first part last: such numbers add up like any other.
 */
import { type RawBuilder, sql } from 'kysely'

export const partCount = 32
/** A part counts less than a hundred million of anything in the 400 days that are read at once. */
const digits = 8

/** What one more of a person's part adds to such a number. */
export const unitOf = (residentId: RawBuilder<unknown>) =>
  sql`('1e' || ${sql.lit(digits)} * (get_byte(sha256(convert_to(${residentId}, 'UTF8')), 0) % ${sql.lit(partCount)}))::numeric`

/** The counts of the parts. Digit by digit: pieces of text would take ten times as long, and there are a thousand of these in a page. */
export function partsIn(packed: bigint): number[] {
  const counts = Array<number>(partCount).fill(0)
  const text = packed.toString()
  for (let at = 0; at < text.length; at += 1) {
    const part = Math.floor((text.length - 1 - at) / digits)
    counts[part] = (counts[part] ?? 0) * 10 + text.charCodeAt(at) - 48
  }
  return counts
}
