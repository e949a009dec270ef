import { type Kysely, sql, type Transaction } from 'kysely'
import { chinaDay } from '../../contract/chinaDay'
import { type AuditEntry, macOf, type Sign } from '../officers/auditChain'
import { oneAtATime } from './oneAtATime'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

export type AuditLog = ReturnType<typeof createAuditLog>

/** So many assists whose watching has been written down are remembered. */
const mostWatched = 5000

export function createAuditLog(db: Kysely<Tables>) {
  // Of one officer's calls at once each would hold a connection to wait for the one before.
  const inTurn = oneAtATime()
  const watched = new Set<string>()

  const append = (entry: AuditEntry, sign: Sign): Promise<void> =>
    inTurn(entry.officer, () => withRetry(() => db.transaction().execute(transaction => appendEntry(transaction, entry, sign))))

  return {
    append,

    /** For what a screen asks again and again by itself: written down the first time only. */
    async appendOnce(entry: AuditEntry, sign: Sign): Promise<void> {
      const key = `${entry.officer} ${entry.action} ${entry.target}`
      if (watched.has(key)) return
      const select = sql`
        SELECT FROM audit_log WHERE officer = ${entry.officer} AND target = ${entry.target} AND action = 'assist.watch' AND action = ${entry.action}`
      if ((await withRetry(() => select.execute(db))).rows.length === 0) await append(entry, sign)
      if (watched.size >= mostWatched) watched.clear()
      watched.add(key)
    }
  }
}

/** Adds an entry to the chain of its officer, whose row is held until the commit: no two entries follow the same one. */
export async function appendEntry(transaction: Transaction<Tables>, entry: AuditEntry, sign: Sign): Promise<void> {
  const { action, at, officer, reason, target } = entry
  const { rows } = await sql<{ seq: number; previous: string }>`
    INSERT INTO audit_heads AS head (officer, seq, mac) VALUES (${officer}, 1, '')
    ON CONFLICT (officer) DO UPDATE SET seq = head.seq + 1
    RETURNING seq, mac AS previous`.execute(transaction)
  const { previous, seq } = rows[0] as { seq: number; previous: string }
  const day = chinaDay(at)
  const mac = macOf(sign, { ...entry, seq, day }, previous)
  await sql`
    WITH moved AS (UPDATE audit_heads SET mac = ${mac} WHERE officer = ${officer})
    INSERT INTO audit_log (officer, seq, day, at, action, target, reason, mac)
    VALUES (${officer}, ${seq}, ${day}::date, ${at}::timestamptz, ${action}, ${target}, ${reason}, ${mac})`.execute(transaction)
}
