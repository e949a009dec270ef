/** Spaced review with ts-fsrs. The clock is always an argument. */
import * as v from 'valibot'
import { Rating, createEmptyCard, fsrs } from 'ts-fsrs'
import type { Grade } from '../../../contract/gradeAnswer'
import type { StoredCard } from './learningStore'

// Whole days and no short steps: nobody is asked the same question twice in a sitting. Half a year at most: swindles change, and a phone
// whose clock was wrong once must not put a question off for years.
const scheduler = fsrs({ enable_short_term: false, enable_fuzz: false, maximum_interval: 180 })

/** Right is Good, 拿不准 is Hard (the person knew to stop), wrong is Again. */
const ratings = { right: Rating.Good, unsure: Rating.Hard, wrong: Rating.Again } as const

const Restored = v.object({ due: v.pipe(v.string(), v.toDate()) })

/** The card after an answer. @param card undefined for a question seen for the first time */
export function reviewCard(card: StoredCard | undefined, grade: Grade, now: Date): StoredCard {
  const before = card ? { ...card, due: v.parse(Restored, card).due, last_review: lastReview(card, now) } : createEmptyCard(now)
  const { card: after } = scheduler.next(before, now, ratings[grade])
  return { ...after, due: after.due.toISOString(), last_review: now.toISOString() }
}

/** Where the phone's clock was set back since, the last answer counts as of now: no time passed that could be told. */
const lastReview = ({ last_review }: StoredCard, now: Date): Date => new Date(Math.min(Date.parse(last_review), now.getTime()))
