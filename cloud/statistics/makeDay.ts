import type { Dependencies } from '../dependencies'
import { createStatisticsGenerations, type PeopleCount } from '../store/statisticsGenerations'
import { createStatisticsPeople, type Part } from '../store/statisticsPeople'
import { createStatisticsStage } from '../store/statisticsStage'
import { DatabaseUnavailable } from '../store/withRetry'
import { addDays, firstOfMonth, lastOfMonth, mondayOf, startOf } from './days'

/** Attempts in one statement: it takes some tenths of a second. */
const atOnce = 5_000
/** So many attempts of a day are added up anew each time; of more, only those that came since. */
const mostAnew = 20_000
/** What came is in the database after so many milliseconds: some five seconds for its turn and five for its statement. */
const onItsWay = 12_000
const dayLength = 86_400_000

export interface Work {
  store: Dependencies['store']
  /** Throws `OutOfTime` when the work has to stop; what is done so far is kept. */
  check: () => Promise<void>
}

const datesOf = (day: string) => ({ day, monday: mondayOf(day), first: firstOfMonth(day) })

/** Closes a day that is over: its numbers stand, and the people of the day are known to the days after it. */
export async function closeDay(work: Work, generation: number, day: string): Promise<void> {
  const { store } = work
  const generations = store.part(createStatisticsGenerations)
  const attempts = await generations.attemptsOn(day)
  const end = startOf(addDays(day, 1))
  if (attempts > 0) {
    const staged = await stage(work, generation, day, end, attempts)
    // What came late, or was erased since, is not in what was added up while the day went on.
    if (staged.resumed && staged.attempts !== attempts) await stage(work, generation, day, end, attempts, true)
  }
  const counts = await countPeople(work, generation, day)
  if (attempts > 0) await eachPart(work, generation, part => store.part(createStatisticsPeople).keep({ ...part, generation, ...datesOf(day) }))
  const month = day === lastOfMonth(day) ? firstOfMonth(day) : undefined
  await generations.publishClosed({ generation, day, madeAt: end, counts, month })
}

/** Makes the numbers of the day that goes on. @returns as of when they are */
export async function openDay(work: Work, generation: number, day: string, now: Date): Promise<Date> {
  const generations = work.store.part(createStatisticsGenerations)
  const attempts = await generations.attemptsOn(day)
  const anew = attempts <= mostAnew
  // A millisecond more, for the end of a slice is not within it.
  const madeAt = new Date(anew ? now.getTime() + 1 : Math.max(startOf(day).getTime(), now.getTime() - onItsWay))
  await stage(work, generation, day, madeAt, attempts, anew)
  await generations.publishOpen({ generation, day, madeAt: anew ? now : madeAt, counts: await countPeople(work, generation, day) })
  return anew ? now : madeAt
}

/** Adds up the attempts of a day until a time, going on where it was broken off. */
async function stage({ check, store }: Work, generation: number, day: string, end: Date, attempts: number, anew = false): Promise<{ resumed: boolean; attempts: number }> {
  const [part, generations] = [store.part(createStatisticsStage), store.part(createStatisticsGenerations)]
  const before = await generations.at(generation)
  const resumed = !anew && before?.open_on === day
  if (!resumed) await part.begin(generation, day, startOf(day))
  let length = Math.max(1_000, Math.floor(dayLength / Math.ceil((attempts + 1) / atOnce)))
  for (;;) {
    const now = await generations.at(generation)
    const from = now?.staged_to
    if (now?.open_on !== day || !from || from >= end) return { resumed, attempts: now?.staged ?? 0 }
    await check()
    try {
      await part.add({ generation, day, from, to: new Date(Math.min(end.getTime(), from.getTime() + length)) })
    } catch (error) {
      // Many came within a short time: half as much may go within the time of a statement.
      if (!(error instanceof DatabaseUnavailable) || length <= 10_000) throw error
      length /= 2
    }
  }
}

async function countPeople(work: Work, generation: number, day: string): Promise<PeopleCount[]> {
  const people = work.store.part(createStatisticsPeople)
  const groups = new Map<string, PeopleCount>()
  await eachPart(work, generation, async part => {
    for (const row of await people.count({ ...part, generation, ...datesOf(day) })) {
      const key = JSON.stringify([row.dimension, row.community, row.item])
      const sum = groups.get(key)?.people
      groups.set(key, { ...row, people: row.people.map((count, i) => count + (sum?.[i] ?? 0)) })
    }
  })
  return [...groups.values()]
}

async function eachPart({ check, store }: Work, generation: number, run: (part: Part) => Promise<void>): Promise<void> {
  for (const part of await store.part(createStatisticsPeople).parts(generation)) {
    await check()
    await run(part)
  }
}
