/** What is sealed of the log of officers' actions, and with what: each entry together with all before it. */

/** Who did what, to what, and why. */
export interface AuditEntry {
  /** Whose chain it belongs to. */
  officer: string
  action: string
  target: string
  reason: string | null
  at: Date
}

export interface ChainedEntry extends AuditEntry {
  seq: number
  /** The day in China. */
  day: string
  mac: string
}

/** Keyed by a secret that does not lie in the database: who can write there cannot make a seal. */
export type Sign = (text: string) => string

/** @param previous the seal of the entry before it, empty before the first */
export const macOf = (sign: Sign, { action, at, day, officer, reason, seq, target }: Omit<ChainedEntry, 'mac'>, previous: string): string =>
  sign(JSON.stringify(['entry', officer, seq, day, at.toISOString(), action, target, reason, previous]))

/** Shows that the entries up to this one were deleted by us after their time. */
export const baseProofOf = (sign: Sign, officer: string, seq: number, mac: string): string => sign(JSON.stringify(['base', officer, seq, mac]))

/** @param heads officer, seq and mac of every chain, as JSON */
export const anchorMacOf = (sign: Sign, day: string, heads: string, previous: string): string => sign(JSON.stringify(['anchor', day, heads, previous]))

/** What people wrote, so that the database keeps it: not without end, and neither NUL nor half a character, also where it was cut. */
export const keepable = (text: string): string => text.slice(0, 300).replace(/[\0\p{Cs}]/gu, '\u{FFFD}')
