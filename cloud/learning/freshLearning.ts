import type { Dependencies } from '../dependencies'
import { createLearningGenerations } from '../store/learningGenerations'
import { onItsWay, rollUpLearning } from './rollUpLearning'

type Needed = Pick<Dependencies, 'now' | 'randomUuid' | 'store'>

/** With so few people the groups are made in a moment: whoever looks sees today's. Of a large city they are those of the night. */
const fewPeople = 5_000
const every = 60_000
/** As long as an officer may be kept waiting; what is left is done by the next time. */
const mostTime = 4_000

/** Makes the numbers where none have ever been made, and anew where that is quick. @returns as of when they are, and which they are */
export async function freshLearning({ now, randomUuid, store }: Needed): Promise<{ asOf: Date; key: string }> {
  const generations = store.part(createLearningGenerations)
  const current = await generations.find('current')
  const madeAt = current?.made_at
  const isOld = !madeAt || (current.people <= fewPeople && madeAt.getTime() < now().getTime() - onItsWay - every)
  if (!isOld) return { asOf: madeAt, key: current.made_key ?? '' }
  await rollUpLearning({ now, randomUuid, store }, new Date(now().getTime() + mostTime))
  const made = await generations.find('current')
  return { asOf: made?.made_at ?? now(), key: made?.made_key ?? '' }
}
