import type { Question } from '../../../contract/question'
import type { Audience } from '../../../contract/vocabulary'
import { isDue } from './dueNow'
import type { KindTally, StoredCard } from './learningStore'
import { emptyTally } from './tally'

export interface PickInput {
  questions: readonly Question[]
  cards: Readonly<Record<string, StoredCard>>
  byKind: Readonly<Record<string, KindTally>>
  audience: Audience | undefined
  now: Date
  /** Same seed, same pick: a number from 0 up. */
  seed: number
  count: number
  /** A question to begin with. */
  first?: string
}

/** Mulberry32 by Tommy Ettinger (public domain): small, seedable, good enough to shuffle with. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = randomFrom(seed)
  const result = [...items]
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[result[i], result[j]] = [result[j] as T, result[i] as T]
  }
  return result
}

/** Share of right answers, pulled to one half while there are few: (right + 1) / (seen + 2), Laplace's rule. */
const share = (right: number, seen: number): number => (right + 1) / (seen + 2)

/** A share of one kind, pulled to how the person does everywhere while there are few answers of that kind. */
const shareOfKind = (right: number, seen: number, everywhere: number): number => (right + 2 * everywhere) / (seen + 2)

/**
 * How strong somebody is at questions like this one, from 0 to 1. Scams by hits, genuine messages by false alarms, each by its kind
 * and everywhere: who takes what is genuine for a scam gets more genuine messages. Other questions by right answers of their kind.
 */
function strengthAt(byKind: PickInput['byKind']): (question: Question) => number {
  const sum = (key: keyof KindTally) => Object.values(byKind).reduce((total, tally) => total + tally[key], 0)
  const scams = share(sum('hits'), sum('scamSeen'))
  const genuine = share(sum('genuineSeen') - sum('falseAlarms'), sum('genuineSeen'))
  return question => {
    const { answered, falseAlarms, genuineSeen, hits, right, scamSeen } = byKind[question.kind] ?? emptyTally
    if (question.type !== 'judge') return share(right, answered)
    return question.verdict === 'scam' ? shareOfKind(hits, scamSeen, scams) : shareOfKind(genuineSeen - falseAlarms, genuineSeen, genuine)
  }
}

const isScam = (question: Question) => question.type === 'judge' && question.verdict === 'scam'
const isGenuine = (question: Question) => question.type === 'judge' && question.verdict === 'genuine'

const day = 86_400_000

/** How late a review is, in its own intervals, of a week at least: without it the weakest kinds would keep all others waiting for good. */
function lateness(card: StoredCard | undefined, now: Date): number {
  if (!card) return 0
  const late = Math.max(0, now.getTime() - Date.parse(card.due)) / day
  return late / Math.max(7, card.scheduled_days)
}

/**
 * Picks a practice: due reviews first, but at most three in five while there is something new, the latest and the weakest of them; then new questions, of the person's own
 * audience and of what they are weak at before others. At least one in five is a scam and one a genuine message, at most three in
 * five are either, and no kind comes twice while others wait.
 *
 * @returns question ids, at most `count`, none twice
 */
export function pickQuestions(input: PickInput): string[] {
  const { questions, cards, byKind, audience, now, seed, count, first } = input
  const strength = strengthAt(byKind)
  const isReview = ({ id }: Question): boolean => {
    const card = cards[id]
    return card !== undefined && isDue(card, now)
  }
  const rank = (question: Question): number => {
    const mine = audience === undefined || question.audiences.includes(audience)
    // Lower comes first: due, then new, then seen and not yet due.
    const stage = isReview(question) ? 0 : cards[question.id] === undefined ? 10 : 20
    return stage + (mine ? 0 : 4) + strength(question) * 3 - (stage === 0 ? lateness(cards[question.id], now) : 0)
  }
  const ordered = shuffled(questions, seed)
    .map(question => ({ question, rank: rank(question) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ question }) => question)

  const begin = first === undefined ? undefined : questions.find(question => question.id === first)
  const picked: Question[] = begin ? [begin] : []
  const least = Math.ceil(count / 5)
  const most = Math.ceil((count * 3) / 5)
  const holds = (sort: (question: Question) => boolean) => picked.filter(sort).length

  const isNew = (question: Question): boolean => cards[question.id] === undefined && !picked.includes(question)
  const fits = (question: Question): boolean => {
    const capped = questions.some(isNew) ? [isReview, isScam, isGenuine] : [isScam, isGenuine]
    return capped.every(sort => !sort(question) || holds(sort) < most)
  }
  /** What is still missing of scams and of genuine messages, where the rest of the places is needed for it. */
  const isNeeded = (question: Question): boolean => {
    const missing = [isScam, isGenuine].filter(sort => holds(sort) < least)
    const places = missing.reduce((sum, sort) => sum + least - holds(sort), 0)
    return places < count - picked.length || missing.some(sort => sort(question))
  }
  const take = (wanted: (question: Question) => boolean): boolean => {
    const unused = ordered.filter(question => !picked.includes(question) && wanted(question))
    const fresh = unused.find(question => !picked.some(other => other.kind === question.kind)) ?? unused[0]
    if (fresh) picked.push(fresh)
    return fresh !== undefined
  }
  const takeNext = () => take(question => fits(question) && isNeeded(question)) || take(isNeeded) || take(fits) || take(() => true)
  while (picked.length < count && takeNext());
  const rest = begin ? picked.slice(1) : picked
  return [...(begin ? [begin] : []), ...shuffled(rest, seed + 1)].slice(0, count).map(question => question.id)
}
