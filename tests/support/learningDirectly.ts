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
  answers: KeptAnswer[]
}

export interface Learnt {
  /** By what, community and item: the columns of learning_groups. */
  groups: Record<string, number[]>
  /** By pool and question: people, right, with a rest, right with a rest, rest, its squares, rest of the right. */
  items: Record<string, number[]>
  /** By pool, question, option and place. */
  options: Record<string, number[]>
}

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
const rounded = (numbers: readonly number[]) => numbers.map(value => Math.round(value * 1e6) / 1e6)
const total = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)

/** m scams seen, h hits, g genuine messages seen, f false alarms. */
type Told = [m: number, h: number, g: number, f: number]
const toldBy = (answers: readonly KeptAnswer[]): Told => [
  answers.filter(({ verdict }) => verdict === 'scam').length,
  answers.filter(({ grade, verdict }) => verdict === 'scam' && grade === 'right').length,
  answers.filter(({ verdict }) => verdict === 'genuine').length,
  answers.filter(({ grade, verdict }) => verdict === 'genuine' && grade === 'wrong').length
]

/** The plain way: looks at every attempt for every number. Only for few. */
export async function learntDirectly(database: TestDatabase, day: string): Promise<Learnt> {
  const rows = await database.query<Row>('SELECT * FROM attempts ORDER BY received_at, id')
  const [groups, items, options]: [Learnt['groups'], Learnt['items'], Learnt['options']] = [{}, {}, {}]
  const add = (into: Record<string, number[]>, key: string, values: number[]) => {
    into[key] = values.map((value, i) => value + (into[key]?.[i] ?? 0))
  }
  const group = (key: string, [m, h, g, f]: Told) => add(groups, key, [1, m, h, g, f, m * m, h * m, h * h, g * g, f * g, f * f, m * g, m * f, h * g, h * f])
  for (const person of new Set(rows.map(row => row.resident_id))) {
    const own = rows.filter(row => row.resident_id === person)
    /** How each question was graded when it was first met. */
    const met = new Map<string, KeptAnswer>()
    const weeks = new Map<number, { unseen: KeptAnswer[]; repeats: KeptAnswer[] }>()
    const checkups = own.filter(row => row.mode === 'checkup' && row.answers.some(({ verdict }) => verdict))
    const [first, latest] = [checkups[0], checkups.at(-1)]
    for (const row of own) {
      const week = first ? Math.floor(daysBetween(chinaDay(first.received_at), chinaDay(row.received_at)) / 7) : 0
      const before = new Set(met.keys())
      for (const answer of row.answers) if (!before.has(answer.questionId)) met.set(answer.questionId, answer)
      for (const answer of row.answers) {
        const isFirst = !before.has(answer.questionId)
        if (checkups.includes(row) && answer.verdict) {
          const kept = weeks.get(week) ?? { unseen: [], repeats: [] }
          weeks.set(week, kept)
          ;(isFirst ? kept.unseen : kept.repeats).push(answer)
        }
        if (!isFirst) continue
        const others = [...met.values()].filter(other => other !== answer)
        const rest = others.length >= 5 ? others.filter(({ grade }) => grade === 'right').length / others.length : undefined
        const right = Number(answer.grade === 'right')
        const has = Number(rest !== undefined)
        const r = rest ?? 0
        add(items, `${row.mode} ${answer.questionId}`, [1, right, has, has * right, r, r * r, r * right])
        for (const [place, option] of answer.optionIds.entries()) add(options, `${row.mode} ${answer.questionId} ${option} ${place + 1}`, [1, has, r, r * r])
        if (answer.optionIds.length > 1) add(options, `${row.mode} ${answer.questionId} ${answer.optionIds.join(' ')} 0`, [1, has, r, r * r])
      }
    }
    if (!first || !latest) continue
    const community = latest.community_id ?? ''
    add(groups, `age ${community} ${Math.min(26, Math.floor(daysBetween(chinaDay(first.received_at), day) / 7))}`, [1, ...Array<number>(14).fill(0)])
    const unseenWeeks = [...weeks].filter(([, { unseen }]) => unseen.length > 0).map(([week]) => week).sort((a, b) => a - b)
    const all: Told = [0, 0, 0, 0]
    for (const [week, { repeats, unseen }] of weeks) {
      add(groups, `came ${community} ${week}`, [1, ...Array<number>(14).fill(0)])
      if (repeats.length > 0) group(`repeats ${community} ${week}`, toldBy(repeats))
      if (unseen.length === 0) continue
      toldBy(unseen).forEach((value, i) => { all[i] = (all[i] ?? 0) + value })
      group(`unseen ${community} ${week}`, toldBy(unseen))
      const isLast = week === unseenWeeks.at(-1)
      const part = week === 0 ? (isLast ? 'firstRest' : 'first') : isLast && unseenWeeks[0] === 0 ? 'latest' : 'latestRest'
      const key = `${part} ${community} `
      const people = part === 'latestRest' && unseenWeeks.find(each => each !== 0 && !(each === unseenWeeks.at(-1) && unseenWeeks[0] === 0)) !== week ? 0 : 1
      group(key, toldBy(unseen))
      if (people === 0 && groups[key]) groups[key][0] = (groups[key][0] ?? 0) - 1
    }
    if (total(all) > 0) group(`audience ${community} ${latest.audience ?? ''}`, all)
  }
  for (const into of [items, options]) for (const [key, values] of Object.entries(into)) into[key] = rounded(values)
  return { groups, items, options }
}

/** What the tables of a generation say. */
export async function learntInTables(database: TestDatabase, generation: number): Promise<Learnt> {
  const read = async (table: string, names: string, columns: string): Promise<Record<string, number[]>> => {
    const rows = await database.query<Record<string, string>>(`SELECT * FROM ${table} WHERE generation = $1`, [generation])
    return Object.fromEntries(rows.map(row => [names.split(' ').map(name => row[name]).join(' '), rounded(columns.split(' ').map(column => Number(row[column])))]))
  }
  const told = 'people scam_seen hits genuine_seen false_alarms seen_seen hits_seen hits_hits genuine_genuine alarms_genuine alarms_alarms seen_genuine seen_alarms hits_genuine hits_alarms'
  return {
    groups: await read('learning_groups', 'what community_id item', told),
    items: await read('learning_items', 'pool question_id', 'people right_count with_rest right_with_rest rest rest_squares rest_of_right'),
    options: await read('learning_options', 'pool question_id option_id place', 'people with_rest rest rest_squares')
  }
}
