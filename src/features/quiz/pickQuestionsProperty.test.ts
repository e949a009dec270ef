import { type Audience, audiences, scamKinds } from '../../../contract/vocabulary'
import { practiceQuestions, questionById } from './bank'
import { isDue } from './dueNow'
import type { KindTally, StoredCard } from './learningStore'
import { pickQuestions, shuffled } from './pickQuestions'
import { reviewCard } from './schedule'
import { emptyTally } from './tally'

const now = new Date('2026-11-21T01:00:00Z')
const grades = ['right', 'unsure', 'wrong'] as const
const some = <T>(items: readonly T[], seed: number): T => shuffled(items, seed)[0]!

/** What a phone may know of a person, such as which questions were answered when, and which kinds are weak or strong. */
function randomState(seed: number) {
  const answered = shuffled(practiceQuestions, seed).slice(0, (seed * 37) % practiceQuestions.length)
  const cards: Record<string, StoredCard> = {}
  const byKind: Record<string, KindTally> = {}
  answered.forEach((question, i) => {
    cards[question.id] = reviewCard(undefined, some(grades, seed + i), new Date(now.getTime() - ((i * 7919) % 40) * 86_400_000))
    const tally = byKind[question.kind] ?? emptyTally
    byKind[question.kind] = { ...tally, answered: tally.answered + 1, right: tally.right + ((seed + i) % 2) }
  })
  const audience: Audience | undefined = some([undefined, ...audiences], seed)
  const first = seed % 3 === 0 ? some(practiceQuestions, seed + 1).id : undefined
  return { cards, byKind, audience, seed, ...(first ? { first } : {}) }
}

const states = Array.from({ length: 300 }, (_, seed) => randomState(seed))
const pick = (state: (typeof states)[number], questions = practiceQuestions) => pickQuestions({ questions, now, count: 5, ...state })

test.each([
  ['five different questions of the bank', (ids: string[]) => new Set(ids).size === 5 && ids.every(id => questionById(id) !== undefined)],
  ['a scam and a genuine message', (ids: string[]) => {
    const verdicts = ids.flatMap(id => {
      const question = questionById(id)
      return question?.type === 'judge' ? [question.verdict] : []
    })
    return verdicts.includes('scam') && verdicts.includes('genuine')
  }],
  ['at most three scams and three genuine messages', (ids: string[]) => {
    const questions = ids.flatMap(id => questionById(id) ?? [])
    return (['scam', 'genuine'] as const).every(verdict => questions.filter(question => question.type === 'judge' && question.verdict === verdict).length <= 3)
  }],
  ['five different kinds', (ids: string[]) => new Set(ids.map(id => questionById(id)?.kind)).size === 5]
])('every state of 300 gives a practice of %s', (_, holds) => {
  expect(states.filter(state => !holds(pick(state))).map(({ seed }) => seed)).toEqual([])
})

test('every state of 300 gives due reviews three places of five, or as many as are due, and the rest to what is new', () => {
  for (const { audience, byKind, cards, seed } of states) {
    const isReview = (id: string) => cards[id] !== undefined && isDue(cards[id], now)
    const due = new Set(Object.keys(cards).filter(isReview).map(id => questionById(id)?.kind))
    const ids = pick({ audience, byKind, cards, seed })
    const reviews = ids.filter(isReview).length
    // Their kinds differ, and a scam and a genuine message have a place each.
    expect(reviews).toBeGreaterThanOrEqual(Math.min(3, due.size))
    const unseen = practiceQuestions.filter(({ id }) => !cards[id])
    const enoughNew = (['scam', 'genuine'] as const).every(verdict => unseen.filter(question => question.type === 'judge' && question.verdict === verdict).length >= 5)
    if (!enoughNew) continue
    expect(reviews).toBeLessThanOrEqual(3)
    expect(ids.filter(id => cards[id] && !isReview(id))).toEqual([])
  }
})

test('every state of 300 begins with the question asked for and gives the same practice again', () => {
  for (const state of states) {
    const ids = pick(state)
    if (state.first) expect(ids[0]).toBe(state.first)
    expect(pick(state)).toEqual(ids)
  }
})

test('every kind can be practised alone, with a scam and a genuine message where it has both', () => {
  for (const kind of scamKinds) {
    const questions = practiceQuestions.filter(question => question.kind === kind)
    const ids = pick({ cards: {}, byKind: {}, audience: undefined, seed: 1 }, questions)
    expect(ids).toHaveLength(Math.min(5, questions.length))
    expect(ids.every(id => questionById(id)?.kind === kind)).toBe(true)
    for (const verdict of ['scam', 'genuine'] as const) {
      const has = (id: string) => questions.some(question => question.id === id && question.type === 'judge' && question.verdict === verdict)
      if (questions.some(({ id }) => has(id))) expect(ids.some(has)).toBe(true)
    }
  }
})

describe.each<[string, (kind: string, time: number) => number]>([
  ['is right three times in four', () => 0.75],
  ['is weak at three kinds', kind => (scamKinds.slice(0, 3).some(each => each === kind) ? 0.4 : 0.95)],
  ['learns', (_kind, time) => [0.7, 0.85, 0.95][Math.min(time, 2)]!]
])('half a year of daily practice of somebody who %s', (_name, chance) => {
  const asked: Record<string, number> = {}
  const missed = new Set<string>()
  let cards: Record<string, StoredCard> = {}
  let byKind: Record<string, KindTally> = {}
  let [dice, latest] = [7, 0]
  const throwDice = () => (dice = (dice * 1103515245 + 12345) % 2147483648) / 2147483648
  beforeAll(() => {
    for (let day = 0; day < 180; day += 1) {
      const at = new Date(now.getTime() + day * 86_400_000)
      for (const id of pickQuestions({ questions: practiceQuestions, cards, byKind, audience: undefined, now: at, seed: day, count: 5 })) {
        const question = questionById(id)!
        const before = cards[id]
        if (before && isDue(before, at)) latest = Math.max(latest, (at.getTime() - Date.parse(before.due)) / 86_400_000 / before.scheduled_days)
        const right = throwDice() < chance(question.kind, asked[id] ?? 0)
        if (!right && day < 60) missed.add(id)
        asked[id] = (asked[id] ?? 0) + 1
        cards = { ...cards, [id]: reviewCard(before, right ? 'right' : 'wrong', at) }
        const tally = byKind[question.kind] ?? emptyTally
        const judged = question.type !== 'judge' ? {} : question.verdict === 'scam' ? { scamSeen: tally.scamSeen + 1, hits: tally.hits + Number(right) } : { genuineSeen: tally.genuineSeen + 1, falseAlarms: tally.falseAlarms + Number(!right) }
        byKind = { ...byKind, [question.kind]: { ...tally, ...judged, answered: tally.answered + 1, right: tally.right + Number(right) } }
      }
    }
  })

  test('leaves no question that was missed in the first two months asked only once', () => {
    expect([...missed].filter(id => asked[id] === 1)).toEqual([])
  })

  test('asks nothing so often that others wait for good', () => {
    expect(Math.max(...Object.values(asked))).toBeLessThanOrEqual(30)
    const end = new Date(now.getTime() + 180 * 86_400_000)
    const waiting = Object.values(cards).filter(card => isDue(card, end)).map(card => (end.getTime() - Date.parse(card.due)) / 86_400_000)
    expect(Math.max(0, ...waiting)).toBeLessThanOrEqual(120)
  })
})
