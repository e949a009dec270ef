import type { Question } from '../../../contract/question'
import type { Audience } from '../../../contract/vocabulary'
import type { KindTally, StoredCard } from './learningStore'
import { isDue } from './schedule'

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

/** Share of right answers, pulled to one half while there are few: (right + 1) / (answered + 2), Laplace's rule. */
function strength(tally: KindTally | undefined): number {
  return tally ? (tally.right + 1) / (tally.answered + 2) : 0.5
}

/**
 * Picks a practice: due reviews first, then new questions, of weak kinds and of the person's own audience before others.
 * At least two in five are messages to judge, scams and genuine ones in turn, and no kind comes twice while others wait.
 *
 * @returns question ids, at most `count`, none twice
 */
export function pickQuestions(input: PickInput): string[] {
  const { questions, cards, byKind, audience, now, seed, count, first } = input
  const rank = (question: Question): number => {
    const card = cards[question.id]
    const due = card !== undefined && isDue(card, now)
    const mine = audience === undefined || question.audiences.includes(audience)
    // Lower comes first: due, then new, then seen and not yet due.
    const stage = due ? 0 : card === undefined ? 10 : 20
    return stage + (mine ? 0 : 4) + strength(byKind[question.kind]) * 3
  }
  const ordered = shuffled(questions, seed)
    .map(question => ({ question, rank: rank(question) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ question }) => question)

  const picked: Question[] = []
  const take = (wanted: (question: Question) => boolean): boolean => {
    const unused = ordered.filter(question => !picked.includes(question) && wanted(question))
    const fresh = unused.find(question => !picked.some(other => other.kind === question.kind)) ?? unused[0]
    if (fresh) picked.push(fresh)
    return fresh !== undefined
  }
  const begin = first === undefined ? undefined : questions.find(question => question.id === first)
  if (begin) picked.push(begin)

  const isScam = (question: Question) => question.type === 'judge' && question.verdict === 'scam'
  const isGenuine = (question: Question) => question.type === 'judge' && question.verdict === 'genuine'
  const judgedEach = Math.ceil(count / 5)
  for (const wanted of [isScam, isGenuine]) {
    while (picked.length < count && picked.filter(wanted).length < judgedEach && take(wanted));
  }
  while (picked.length < count && take(() => true));
  const rest = begin ? picked.slice(1) : picked
  return [...(begin ? [begin] : []), ...shuffled(rest, seed + 1)].slice(0, count).map(question => question.id)
}
