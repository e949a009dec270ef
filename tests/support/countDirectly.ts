import { createHash } from 'node:crypto'
import { addDays, firstOfMonth, lastOfMonth, mondayOf } from '../../cloud/statistics/days'
import { chinaDay } from '../../contract/chinaDay'
import type { KeptAnswer } from '../../cloud/store/tables'
import type { TestDatabase } from './testDatabase'

interface Row {
  resident_id: string
  id: string
  mode: string
  received_at: Date
  audience: string | null
  community_id: string | null
  place_id: string | null
  answers: KeptAnswer[]
}

export interface Numbers {
  /** By grain, dimension, day, community and item: attempts, answered, right, scam seen, hits, genuine seen, false alarms; the last four by part of the people too. */
  sums: Record<string, (number | string)[]>
  /** By dimension, day, community and item: different people in 1, 7, 28, 91 and 365 days, the week, the month. */
  people: Record<string, number[]>
}

/** The plain way: looks at every attempt for every number. Only for few. */
export async function countDirectly(database: TestDatabase, first: string, last: string): Promise<Numbers> {
  const rows = await database.query<Row>('SELECT * FROM attempts ORDER BY received_at, id')
  const sums: Record<string, bigint[]> = {}
  const people: Numbers['people'] = {}
  const add = (key: unknown[], person: string, answers: readonly KeptAnswer[]) => {
    const of = (test: (answer: KeptAnswer) => boolean) => answers.filter(test).length
    const values = [
      1,
      answers.length,
      of(({ grade }) => grade === 'right'),
      of(({ verdict }) => verdict === 'scam'),
      of(({ grade, verdict }) => verdict === 'scam' && grade === 'right'),
      of(({ verdict }) => verdict === 'genuine'),
      of(({ grade, verdict }) => verdict === 'genuine' && grade === 'wrong')
    ]
    const before = sums[key.join(' ')]
    const all = [...values.map(BigInt), ...values.slice(3).map(value => BigInt(value) * unitOf(person))]
    sums[key.join(' ')] = all.map((value, i) => value + (before?.[i] ?? 0n))
  }
  for (const row of rows) {
    const day = chinaDay(row.received_at)
    const months = lastOfMonth(day) < last ? [['month', firstOfMonth(day)] as const] : []
    for (const [grain, of] of [['day', day] as const, ...months])
      for (const [dimension, community, item, answers] of groupsOf(row)) add([grain, dimension, of, community, item], row.resident_id, answers)
  }
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const starts = [day, ...[7, 28, 91, 365].map(days => addDays(day, 1 - days)), mondayOf(day), firstOfMonth(day)]
    const known = rows.filter(row => chinaDay(row.received_at) <= day)
    for (const [i, start] of starts.entries()) {
      const seen = new Set<string>()
      for (const row of known.filter(row => chinaDay(row.received_at) >= start)) {
        const latest = known.filter(each => each.resident_id === row.resident_id).at(-1) ?? row
        for (const [dimension, , item] of groupsOf(row)) {
          const as = { total: '', mode: item, kind: item, place: item, audience: latest.audience ?? '' }[dimension]
          seen.add([dimension, day, dimension === 'place' ? '' : (latest.community_id ?? ''), as, row.resident_id].join(' '))
        }
      }
      for (const key of seen) {
        const group = key.slice(0, key.lastIndexOf(' '))
        const counts = (people[group] ??= [0, 0, 0, 0, 0, 0, 0])
        counts[i] = (counts[i] ?? 0) + 1
      }
    }
  }
  return { sums: Object.fromEntries(Object.entries(sums).map(([key, values]) => [key, toNumbers(values)])), people }
}

/** Eight digits for each of 32 parts. */
const unitOf = (person: string): bigint => 10n ** BigInt(8 * ((createHash('sha256').update(person).digest()[0] ?? NaN) % 32))
const toNumbers = (values: readonly bigint[]) => values.map((value, i) => (i < 7 ? Number(value) : String(value)))

function groupsOf({ answers, audience, community_id, mode, place_id }: Row): ['total' | 'mode' | 'audience' | 'place' | 'kind', string, string, KeptAnswer[]][] {
  const community = community_id ?? ''
  const kinds = [...new Set(answers.map(({ kind }) => kind))]
  return [
    ['total', community, '', answers],
    ['mode', community, mode, answers],
    ['audience', community, audience ?? '', answers],
    ...(place_id ? [['place', '', place_id, answers] as ['place', string, string, KeptAnswer[]]] : []),
    ...kinds.map((kind): ['kind', string, string, KeptAnswer[]] => ['kind', community, kind, answers.filter(answer => answer.kind === kind)])
  ]
}

/** What the figures of a generation say. */
export async function rolledUp(database: TestDatabase, generation: number): Promise<Numbers> {
  const values = await database.query<Record<string, string>>('SELECT * FROM statistics_sums WHERE generation = $1', [generation])
  const counts = await database.query<Record<string, string>>('SELECT * FROM statistics_people_counts WHERE generation = $1', [generation])
  const numbers = (row: Record<string, string>, columns: string) => columns.split(' ').map(column => Number(row[column]))
  const texts = (row: Record<string, string>, columns: string) => columns.split(' ').map(column => row[column] ?? '')
  const key = (row: Record<string, string>, columns: string) => texts(row, columns).join(' ')
  return {
    sums: Object.fromEntries(
      values.map(row => [key(row, 'grain dimension day community_id item'), [...numbers(row, 'attempts answered right_count scam_seen hits genuine_seen false_alarms'), ...texts(row, 'scam_seen_parts hits_parts genuine_seen_parts false_alarms_parts')]])
    ),
    people: Object.fromEntries(
      counts.map(row => [key(row, 'dimension day community_id item'), numbers(row, 'people_1 people_7 people_28 people_91 people_365 people_week people_month')])
    )
  }
}
