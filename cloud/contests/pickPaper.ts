import { optionsOf, type Question } from '../../contract/question'
import type { Identity } from '../identity'
import type { PaperItem } from '../store/contestsTables'
import { shuffle } from '../shuffle'
import { randomFrom } from './randomFrom'
import { planPaper, type Sort, sortOf } from './planPaper'

interface Whose {
  residentId: string
  contestId: string
  /** In China; and the how manieth of the contest it is, from 0. */
  day: string
  nth: number
}

/**
 * The paper of a person for a day: hangs on a secret, the person, the contest and the day, on no clock and no chance. Each person goes
 * through the pool in an order of their own, so that the next day brings other questions as long as there are any.
 *
 * @returns undefined when the pool is too small
 */
export function pickPaper({ mac }: Pick<Identity, 'mac'>, pool: readonly Question[], questions: number, whose: Whose): PaperItem[] | undefined {
  const plan = planPaper(pool, questions)
  if (!plan) return undefined
  const { contestId, day, nth, residentId } = whose
  const ordered = [...pool].sort((a, b) => (a.id < b.id ? -1 : 1))
  const ofPerson = randomFrom(mac('contest', `order ${contestId} ${residentId}`))
  const picked = [...plan].sort().flatMap(([sort, count]) => windowOf(shuffle(ofSort(ordered, sort), ofPerson), count, nth))
  const ofDay = randomFrom(mac('contest', `paper ${contestId} ${residentId} ${day}`))
  return shuffle(picked, ofDay).map(question => ({ id: question.id, options: shownOptions(question, ofDay) }))
}

const ofSort = (pool: readonly Question[], sort: Sort) => pool.filter(question => sortOf(question) === sort)

/** The next so many, from the beginning again after the last. */
const windowOf = <T>(items: readonly T[], count: number, nth: number): T[] =>
  Array.from({ length: count }, (_, i) => items[(nth * count + i) % items.length] as T)

/** 诈骗, 正常, 拿不准 stand as they always stand; all other options in any order. */
function shownOptions(question: Question, random: () => number): string[] {
  const ids = optionsOf(question).map(({ id }) => id)
  return question.type === 'judge' ? ids : shuffle(ids, random)
}

/** A UUID of version 8 that hangs on the person, the contest and the day: asked for twice at once it is the same paper. */
export function contestPaperId({ mac }: Pick<Identity, 'mac'>, { contestId, day, residentId }: Whose): string {
  const hex = Buffer.from(mac('contest', `id ${contestId} ${residentId} ${day}`), 'base64url').toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

