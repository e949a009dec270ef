import { chinaDay } from '../../contract/chinaDay'
import type { Dependencies } from '../dependencies'
import { alone, type Check } from '../statistics/alone'
import { addDays, startOf } from '../statistics/days'
import { createLearningGenerations, type LearningGeneration } from '../store/learningGenerations'
import { createLearningGroups } from '../store/learningGroups'
import { createLearningStage } from '../store/learningStage'
import { DatabaseUnavailable } from '../store/withRetry'

type Needed = Pick<Dependencies, 'now' | 'randomUuid' | 'store'>

/** An attempt is in the database so many milliseconds after it was received: it waits some five seconds for its turn and five for its statement at most. */
export const onItsWay = 15_000
/** Attempts in one statement: it takes some tenths of a second. */
const atOnce = 2_500
const dayLength = 86_400_000

/**
 * Brings the numbers of what people have learnt, and of questions, up to now. Doing it again changes nothing; what was broken off goes on
 * where it stood. A generation that is being built goes on too, and is read from then on.
 *
 * @param until when to stop between two steps, for functions that may run only so long
 * @returns false where time ran out or somebody else was at work: the next run goes on
 */
export async function rollUpLearning(dependencies: Needed, until?: Date): Promise<boolean> {
  const generations = dependencies.store.part(createLearningGenerations)
  return alone(dependencies, generations, until, async check => {
    const current = await generations.find('current')
    if (current) await bringUp(dependencies, check, current)
    await finishBuilding(dependencies, check)
    while (await generations.forgetOld()) await check()
  })
}

/** Makes all of it anew from the attempts that are kept, beside what is read meanwhile. @returns as `rollUpLearning` */
export async function rebuildLearning(dependencies: Needed, until?: Date): Promise<boolean> {
  const generations = dependencies.store.part(createLearningGenerations)
  return alone(dependencies, generations, until, async check => {
    await generations.build()
    await finishBuilding(dependencies, check)
    while (await generations.forgetOld()) await check()
  })
}

async function finishBuilding(dependencies: Needed, check: Check): Promise<void> {
  const generations = dependencies.store.part(createLearningGenerations)
  const building = await generations.find('building')
  if (!building) return
  await bringUp(dependencies, check, building)
  await generations.flip(building.generation)
}

async function bringUp(dependencies: Needed, check: Check, { generation, made_at: madeAt, upto }: LearningGeneration): Promise<void> {
  const { now, store } = dependencies
  const end = new Date(Math.max(now().getTime() - onItsWay, upto?.getTime() ?? 0))
  await stageThrough(dependencies, check, generation, upto, end)
  if (madeAt?.getTime() !== end.getTime()) await store.part(createLearningGroups).make({ generation, madeAt: end, day: chinaDay(end), check })
}

/** Adds attempts in the order of their times, in slices that go within the time of a statement. */
async function stageThrough({ store }: Needed, check: Check, generation: number, upto: Date | null, end: Date): Promise<void> {
  const stage = store.part(createLearningStage)
  const counted = await store.part(createLearningGenerations).attemptsByDay(upto ? chinaDay(upto) : undefined)
  const nextDay = (day: string): Date | undefined => {
    const next = [...counted.keys()].find(each => each >= day)
    return next === undefined ? undefined : startOf(next)
  }
  const earlier = (time: Date | undefined): Date => (time && time < end ? time : end)
  let at = upto
  let atMost = dayLength
  while (!at || at < end) {
    await check()
    const day = at && chinaDay(at)
    const attempts = day ? (counted.get(day) ?? 0) : 0
    if (!at || !day || attempts === 0) {
      const to = earlier(nextDay(day ?? ''))
      await stage.skip({ generation, from: at, to })
      at = to
      if (at >= end) return
      continue
    }
    const length = Math.min(atMost, Math.max(1_000, Math.floor(dayLength / Math.ceil((attempts + 1) / atOnce))))
    const to = new Date(Math.min(end.getTime(), startOf(addDays(day, 1)).getTime(), at.getTime() + length))
    try {
      await stage.add({ generation, from: at, to })
      at = to
    } catch (error) {
      // Many came within a short time: half as much may go within the time of a statement.
      if (!(error instanceof DatabaseUnavailable) || length <= 10_000) throw error
      atMost = Math.floor(length / 2)
    }
  }
}
