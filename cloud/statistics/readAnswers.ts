import type { Dependencies } from '../dependencies'
import { createStatisticsReading, type PeopleRow, type Reading, type Span, type Standing, type SumRow, type Whose } from '../store/statisticsReading'
import { type Counted, nothing } from './answersOf'
import { earlierOf } from './days'
import { peopleWindow } from './peopleWindow'
import { type Period, previousOf, stepsOf, yearBeforeOf } from './periods'

/** A group of a dimension: one kind in one community, or one place. */
export interface CountedGroup extends Counted {
  community: string
  item: string
}

/** All that was answered in a period, every group however small: not to be shown as it is. */
export interface RawAnswers {
  asOf: Date | undefined
  /** Communities as a whole; the item is empty. */
  total: CountedGroup[]
  mode: CountedGroup[]
  kind: CountedGroup[]
  audience: CountedGroup[]
  place: CountedGroup[]
  previous: CountedGroup[]
  yearBefore: CountedGroup[]
  step: 'day' | 'week' | 'month'
  series: { from: string; groups: CountedGroup[] }[]
}

/** Reads the figures of a period, of the one before and of the same a year before, all as they were at one moment. */
export async function readAnswers(store: Dependencies['store'], whose: Whose, period: Period): Promise<RawAnswers> {
  const { step, steps } = stepsOf(period)
  const named = { now: period, previous: previousOf(period), yearBefore: yearBeforeOf(period) }
  const read = await store.part(createStatisticsReading).read(whose, async (standing, reading) => {
    const sums = await reading.sums(spansOf(named, steps))
    const people = await readPeople(reading, standing, [named.now, named.previous, named.yearBefore, ...steps])
    const groups = (name: string, span: Period, dimension: SumRow['dimension']) => groupsOf(name, span, dimension, sums, people, standing)
    const of = (dimension: SumRow['dimension']) => groups('now', named.now, dimension)
    return {
      asOf: standing.madeAt ?? undefined,
      ...{ total: of('total'), mode: of('mode'), kind: of('kind'), audience: of('audience'), place: of('place') },
      previous: groups('previous', named.previous, 'total'),
      yearBefore: groups('yearBefore', named.yearBefore, 'total'),
      step,
      series: steps.map(span => ({ from: span.from, groups: groups(span.from, span, 'total') }))
    }
  })
  return read ?? { asOf: undefined, total: [], mode: [], kind: [], audience: [], place: [], previous: [], yearBefore: [], step, series: steps.map(({ from }) => ({ from, groups: [] })) }
}

function spansOf(named: Record<'now' | 'previous' | 'yearBefore', Period>, steps: readonly Period[]): Span[] {
  const only = ['total'] as const
  return [
    { name: 'now', ...named.now, dimensions: ['total', 'mode', 'kind', 'audience', 'place'] },
    { name: 'previous', ...named.previous, dimensions: only },
    { name: 'yearBefore', ...named.yearBefore, dimensions: only },
    // A single step is the period itself, read again under the name of the step.
    ...steps.map(span => ({ name: span.from, ...span, dimensions: only }))
  ]
}

async function readPeople(reading: Reading, { lastDay }: Standing, spans: readonly Period[]): Promise<PeopleRow[]> {
  if (lastDay === null) return []
  const [first = lastDay, ...others] = spans.map(({ to }) => earlierOf(to, lastDay))
  return reading.people(first, others)
}

function groupsOf(name: string, span: Period, dimension: SumRow['dimension'], sums: readonly SumRow[], people: readonly PeopleRow[], { lastDay }: Standing): CountedGroup[] {
  const groups = new Map<string, CountedGroup>()
  const key = ({ community, item }: { community: string; item: string }) => `${community} ${item}`
  for (const row of sums) {
    if (row.span !== name || row.dimension !== dimension) continue
    const { answered, attempts, community, falseAlarms, genuineSeen, hits, item, right, scamSeen } = row
    groups.set(key(row), { ...nothing, community, item, attempts, answered, right, scamSeen, hits, genuineSeen, falseAlarms, parts: partsOf(row) })
  }
  const end = lastDay === null ? span.to : earlierOf(span.to, lastDay)
  if (end < span.from) return [...groups.values()]
  const window = peopleWindow(span.from, end)
  for (const row of people) {
    const count = row.people[window.at] ?? 0
    if (row.dimension !== dimension || row.day !== end || count === 0) continue
    const { community, item } = row
    groups.set(key(row), { ...(groups.get(key(row)) ?? { ...nothing, community, item }), people: count, atLeast: !window.exact })
  }
  return [...groups.values()]
}

const partsOf = ({ falseAlarmsParts, genuineSeenParts, hitsParts, scamSeenParts }: SumRow): Counted['parts'] => ({
  scamSeen: BigInt(scamSeenParts),
  hits: BigInt(hitsParts),
  genuineSeen: BigInt(genuineSeenParts),
  falseAlarms: BigInt(falseAlarmsParts)
})
