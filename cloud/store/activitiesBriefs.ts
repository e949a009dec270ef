import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { BriefNumber, BriefTexts } from '../../contract/activityBrief'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

export interface BriefRow {
  weekOf: string
  version: number
  texts: BriefTexts
  numbers: BriefNumber[]
  asOf: Date
  changedBy: string
  changedAt: Date
}

export interface BriefKey {
  /** A station, or '*' for the whole city. */
  station: string
  weekOf: string
}

/** Whose hand a brief was in last. */
export interface Hand {
  name: string
  now: Date
}

/** Made when first asked for, with `store.part`. */
export function createBriefs(db: Kysely<Tables>) {
  const firstOf = async (query: RawBuilder<BriefRow>) => withRetry(async () => (await query.execute(db)).rows[0])
  const isThis = ({ station, weekOf }: BriefKey) => sql`station = ${station} AND week_of = ${weekOf}::date`

  return {
    find: (key: BriefKey): Promise<BriefRow | undefined> => firstOf(sql<BriefRow>`SELECT ${columns} FROM briefs WHERE ${isThis(key)}`),

    /** Keeps the first of a week; of two made at once, one stands. */
    async add({ station, weekOf }: BriefKey, texts: BriefTexts, numbers: readonly BriefNumber[], { name, now }: Hand): Promise<void> {
      await firstOf(sql<BriefRow>`
        INSERT INTO briefs (station, week_of, version, texts, numbers, as_of, changed_by, changed_at)
        VALUES (${station}, ${weekOf}::date, 1, ${JSON.stringify(texts)}::jsonb, ${JSON.stringify(numbers)}::jsonb, ${now}::timestamptz, ${name}, ${now}::timestamptz)
        ON CONFLICT (station, week_of) DO NOTHING`)
    },

    /** @returns undefined when another version stands by now */
    save: (key: BriefKey, version: number, texts: BriefTexts, { name, now }: Hand): Promise<BriefRow | undefined> =>
      firstOf(sql<BriefRow>`
        UPDATE briefs SET texts = ${JSON.stringify(texts)}::jsonb, version = version + 1, changed_by = ${name}, changed_at = ${now}::timestamptz
        WHERE ${isThis(key)} AND version = ${version} RETURNING ${columns}`),

    /** The numbers anew; the texts and their version stay, so that nobody who is writing is in the way. */
    renew: (key: BriefKey, numbers: readonly BriefNumber[], now: Date): Promise<BriefRow | undefined> =>
      firstOf(sql<BriefRow>`UPDATE briefs SET numbers = ${JSON.stringify(numbers)}::jsonb, as_of = ${now}::timestamptz WHERE ${isThis(key)} RETURNING ${columns}`)
  }
}

const columns = sql`week_of AS "weekOf", version, texts, numbers, as_of AS "asOf", changed_by AS "changedBy", changed_at AS "changedAt"`
