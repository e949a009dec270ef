import { chinaDay } from '../../contract/chinaDay'
import type { Dependencies } from '../dependencies'
import { createStatisticsGenerations, type Generation } from '../store/statisticsGenerations'
import { alone } from './alone'
import { addDays, laterOf } from './days'
import { closeDay, openDay, type Work } from './makeDay'

type Needed = Pick<Dependencies, 'now' | 'randomUuid' | 'store'>

export interface RolledUp {
  /** False where time ran out or somebody else was at work: the next run goes on. */
  finished: boolean
  /** As of when the numbers are; undefined before the first. */
  asOf: Date | undefined
}

/**
 * Brings the daily figures up to now: closes the days that are over, in order, and makes those of today. Doing it again changes
 * nothing; what was broken off goes on where it stood.
 *
 * @param until when to stop between two steps, for functions that may run only so long
 */
export async function rollUp(dependencies: Needed, until?: Date): Promise<RolledUp> {
  const generations = dependencies.store.part(createStatisticsGenerations)
  const finished = await alone(dependencies, generations, until, async check => {
    const work = { store: dependencies.store, check }
    const current = await generations.find('current')
    if (!current) throw new Error('no generation of statistics')
    await closeThrough(dependencies, work, current)
    await openDay(work, current.generation, chinaDay(dependencies.now()), dependencies.now())
    while (await generations.forgetOld()) await check()
  })
  return { finished, asOf: (await generations.find('current'))?.made_at ?? undefined }
}

/**
 * Makes all of the figures anew from the attempts that are kept, beside those that are read, and then puts them in their place.
 *
 * @returns false where time ran out: the next run goes on, with `rollUp` in between as usual
 */
export async function rebuild(dependencies: Needed, until?: Date): Promise<boolean> {
  const generations = dependencies.store.part(createStatisticsGenerations)
  return alone(dependencies, generations, until, async check => {
    const work = { store: dependencies.store, check }
    await generations.build()
    const building = await generations.find('building')
    if (!building) return
    await closeThrough(dependencies, work, building)
    await openDay(work, building.generation, chinaDay(dependencies.now()), dependencies.now())
    await generations.flip(building.generation)
    while (await generations.forgetOld()) await check()
  })
}

/** Closes every day from the one after the last that is closed to yesterday. */
async function closeThrough({ now, store }: Needed, work: Work, { done_on, generation }: Generation): Promise<void> {
  const generations = store.part(createStatisticsGenerations)
  const first = await generations.firstDay()
  if (!first) return
  const begin = done_on ? laterOf(addDays(done_on, 1), first) : first
  for (let day = begin; day < chinaDay(now()); day = addDays(day, 1)) {
    await work.check()
    await closeDay(work, generation, day)
  }
}
