import { type Kysely, sql } from 'kysely'
import { chinaDay } from '../../contract/chinaDay'
import { anchorMacOf, baseProofOf, type Sign } from '../officers/auditChain'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

/** What is done to the audit log every night. */
export function createAuditUpkeep(db: Kysely<Tables>) {
  return {
    /** Deletes the oldest entries of each chain and keeps the seal of the last of them, from which the rest goes on. */
    async forgetBefore(time: Date, sign: Sign): Promise<void> {
      const day = chinaDay(time)
      // By the first entry of each chain: the log may have many millions.
      const select = sql<{ officer: string }>`
        SELECT h.officer FROM audit_heads h JOIN audit_log l ON l.officer = h.officer AND l.seq = h.base_seq + 1 WHERE l.day < ${day}::date`
      for (const { officer } of (await withRetry(() => select.execute(db))).rows) await withRetry(() => forgetOldest(db, officer, day, sign))
      await withRetry(() => db.deleteFrom('audit_anchors').where('day', '<', day).execute())
      await withRetry(() => db.deleteFrom('audit_log_before_chains').where('day', '<', day).execute())
    },

    /** Seals how far every chain has come, once a day, each anchor on the one before: what is gone later was there. */
    async anchor(now: Date, sign: Sign): Promise<void> {
      const day = chinaDay(now)
      await withRetry(() =>
        db.transaction().execute(async transaction => {
          const latest = await transaction.selectFrom('audit_anchors').select(['day', 'mac']).orderBy('day', 'desc').limit(1).executeTakeFirst()
          if (latest && latest.day >= day) return
          const rows = await transaction.selectFrom('audit_heads').select(['officer', 'seq', 'mac']).orderBy('officer').execute()
          const heads = JSON.stringify(rows.map(({ mac, officer, seq }) => [officer, seq, mac]))
          const previous = latest?.mac ?? ''
          const anchor = { day, heads, previous, mac: anchorMacOf(sign, day, heads, previous) }
          // Another server may have been quicker by a moment.
          await transaction.insertInto('audit_anchors').values(anchor).onConflict(conflict => conflict.doNothing()).execute()
        })
      )
    }
  }
}

/** The entries before the first that must stay, whatever the clocks of several servers have said. */
async function forgetOldest(db: Kysely<Tables>, officer: string, day: string, sign: Sign): Promise<void> {
  await db.transaction().execute(async transaction => {
    await sql`SELECT FROM audit_heads WHERE officer = ${officer} FOR UPDATE`.execute(transaction)
    const { rows } = await sql<{ seq: number; mac: string }>`
      SELECT seq, mac FROM audit_log WHERE officer = ${officer} AND seq < coalesce(
        (SELECT min(seq) FROM audit_log WHERE officer = ${officer} AND day >= ${day}::date), 9223372036854775807)
      ORDER BY seq DESC LIMIT 1`.execute(transaction)
    const [base] = rows
    if (!base) return
    const { mac, seq } = base
    const moved = transaction.updateTable('audit_heads').set({ base_seq: seq, base_mac: mac, base_proof: baseProofOf(sign, officer, seq, mac) })
    await moved.where('officer', '=', officer).execute()
    await transaction.deleteFrom('audit_log').where('officer', '=', officer).where('seq', '<=', seq).execute()
  })
}
