import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Dimension } from './statisticsTables'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

/** Days in China, both within; whole months may be given by their first days instead. */
export interface Span {
  /** Names the span in what is found. */
  name: string
  from: string
  to: string
  dimensions: readonly Dimension[]
}

export interface SumRow {
  span: string
  dimension: Dimension
  community: string
  item: string
  attempts: number
  answered: number
  right: number
  scamSeen: number
  hits: number
  genuineSeen: number
  falseAlarms: number
  /** The last four by part of the people: see statisticsParts.ts. */
  scamSeenParts: string
  hitsParts: string
  genuineSeenParts: string
  falseAlarmsParts: string
}

/** Different people in the windows that end on a day: 1, 7, 28, 91 and 365 days, the week, the month. */
export interface PeopleRow {
  dimension: Dimension
  day: string
  community: string
  item: string
  people: number[]
}

/** Whose numbers: of no community in `others`; of one alone where it is named. */
export interface Whose {
  others: readonly string[]
  communityId?: string | undefined
}

/** How far the figures go that are read. */
export interface Standing {
  generation: number
  /** The last day there are numbers of; null before the first. */
  lastDay: string | null
  doneOn: string | null
  madeAt: Date | null
}

export interface Reading {
  sums(spans: readonly Span[]): Promise<SumRow[]>
  /** Of all groups at the first of these days, and of communities as a whole at the others. */
  people(day: string, others: readonly string[]): Promise<PeopleRow[]>
}

/** The daily figures, read as they were at one moment: never half of one generation and half of the next. */
export function createStatisticsReading(db: Kysely<Tables>) {
  return {
    async read<T>(whose: Whose, work: (standing: Standing, reading: Reading) => Promise<T>): Promise<T | undefined> {
      return withRetry(() =>
        db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(async transaction => {
          const [now] = await transaction.selectFrom('statistics_generations').selectAll().where('state', '=', 'current').execute()
          if (!now) return undefined
          const { done_on: doneOn, generation, made_at: madeAt, opened_on: openedOn } = now
          const lastDay = openedOn && doneOn ? (openedOn > doneOn ? openedOn : doneOn) : (openedOn ?? doneOn)
          const rowsOf = async <R>(select: RawBuilder<R>) => (await select.execute(transaction)).rows
          return work(
            { generation, lastDay, doneOn, madeAt },
            {
              sums: async spans => (spans.length === 0 ? [] : rowsOf(sumsOf(generation, whose, doneOn, spans))),
              people: (day, others) => rowsOf(peopleOf(generation, whose, day, others))
            }
          )
        })
      )
    },

    /** The attempts of a day as the live counters have them. */
    async attemptsOn(day: string, whose: Whose): Promise<number> {
      const select = sql<{ attempts: number }>`
        SELECT coalesce(sum(attempts), 0)::bigint AS attempts FROM quiz_counters WHERE day = ${day}::date AND ${isIn(whose)}`
      return withRetry(async () => (await select.execute(db)).rows[0]?.attempts ?? 0)
    }
  }
}

const isIn = ({ communityId, others }: Whose) =>
  communityId === undefined ? sql`community_id <> ALL (${[...others]}::text[])` : sql`community_id = ${communityId}`

const columns = sql`attempts, answered, right_count, scam_seen, hits, genuine_seen, false_alarms,
  scam_seen_parts, hits_parts, genuine_seen_parts, false_alarms_parts`

/** Whole months that are closed are read as months, the rest as days. */
const sumsOf = (generation: number, whose: Whose, doneOn: string | null, spans: readonly Span[]) => {
  const pieces = spans.flatMap(({ dimensions, from, name, to }) =>
    piecesOf(from, to, doneOn).map(({ grain, ...piece }) => sql`
      SELECT ${name} AS span, dimension, community_id, item, ${columns} FROM statistics_sums
      WHERE generation = ${generation} AND grain = ${grain} AND dimension = ANY (${[...dimensions]}::text[])
        AND day BETWEEN ${piece.from}::date AND ${piece.to}::date AND (dimension = 'place' OR ${isIn(whose)})`)
  )
  return sql<SumRow>`
    SELECT span, dimension, community_id AS community, item, sum(attempts)::bigint AS attempts, sum(answered)::bigint AS answered,
      sum(right_count)::bigint AS "right", sum(scam_seen)::bigint AS "scamSeen", sum(hits)::bigint AS hits,
      sum(genuine_seen)::bigint AS "genuineSeen", sum(false_alarms)::bigint AS "falseAlarms",
      sum(scam_seen_parts) AS "scamSeenParts", sum(hits_parts) AS "hitsParts", sum(genuine_seen_parts) AS "genuineSeenParts",
      sum(false_alarms_parts) AS "falseAlarmsParts"
    FROM (${sql.join(pieces, sql` UNION ALL `)}) rows GROUP BY span, dimension, community_id, item`
}

const peopleOf = (generation: number, whose: Whose, day: string, others: readonly string[]) => sql<PeopleRow>`
  SELECT dimension, day, community_id AS community, item,
    ARRAY[people_1, people_7, people_28, people_91, people_365, people_week, people_month] AS people
  FROM statistics_people_counts
  WHERE generation = ${generation} AND (dimension = 'place' OR ${isIn(whose)})
    AND (day = ${day}::date AND dimension = ANY ('{total,mode,kind,audience,place}'::text[])
      OR dimension = 'total' AND day = ANY (${[...others]}::date[]))`

interface Piece {
  grain: 'day' | 'month'
  from: string
  to: string
}

/** A period as days before, whole months, and days after; only months whose last day is closed. */
export function piecesOf(from: string, to: string, doneOn: string | null): Piece[] {
  const month = (day: string, months: number): string => {
    const [year = 0, of = 0] = day.split('-').map(Number)
    return new Date(Date.UTC(year, of - 1 + months, 1)).toISOString().slice(0, 10)
  }
  const before = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
  const first = from.endsWith('-01') ? from : month(from, 1)
  const last = doneOn === null ? to : doneOn < to ? doneOn : to
  let end = first
  while (doneOn !== null && before(month(end, 1)) <= last) end = month(end, 1)
  if (end === first) return [{ grain: 'day', from, to }]
  const pieces: Piece[] = [
    { grain: 'day', from, to: before(first) },
    { grain: 'month', from: first, to: before(end) },
    { grain: 'day', from: end, to }
  ]
  return pieces.filter(piece => piece.from <= piece.to)
}
