import type { Question } from '../../../contract/question'
import type { Audience, ScamKind } from '../../../contract/vocabulary'
import { judgeQuestion, singleQuestion } from '../../../tests/support/testBank'
import type { StoredCard } from './learningStore'
import { type PickInput, pickQuestions } from './pickQuestions'
import { reviewCard } from './schedule'
import { emptyTally } from './tally'

const now = new Date('2026-11-21T01:00:00Z')
const longAgo = new Date('2026-10-01T01:00:00Z')

/** Answered wrongly weeks ago; answered rightly a moment ago. */
const due: StoredCard = reviewCard(undefined, 'wrong', longAgo)
const notDue: StoredCard = reviewCard(undefined, 'right', now)

const choice = (id: string, kind: ScamKind = 'police', audiences: Audience[] = ['elder']): Question => ({ ...singleQuestion, id, kind, audiences })

function pick(questions: Question[], fields: Partial<PickInput> = {}): string[] {
  return pickQuestions({ questions, cards: {}, byKind: {}, audience: undefined, now, seed: 7, count: 1, ...fields })
}

/** The claim holds whatever the seed. */
function always(claim: (seed: number) => void): void {
  for (let seed = 0; seed < 50; seed += 1) claim(seed)
}

describe('what comes first', () => {
  test('a due review comes before a new question', () => {
    always(seed => expect(pick([choice('new-one'), choice('due-one')], { seed, cards: { 'due-one': due } })).toEqual(['due-one']))
  })

  test('a due review for others comes before a new question of my own audience', () => {
    const questions = [choice('mine', 'police', ['student']), choice('due-one', 'police', ['elder'])]
    always(seed => expect(pick(questions, { seed, audience: 'student', cards: { 'due-one': due } })).toEqual(['due-one']))
  })

  test('a new question comes before one that is not due yet', () => {
    always(seed => expect(pick([choice('seen'), choice('new-one')], { seed, cards: { seen: notDue } })).toEqual(['new-one']))
  })

  test('a question seen becomes due by the clock that is passed in', () => {
    const cards = { seen: notDue }
    const muchLater = new Date('2027-11-21T01:00:00Z')
    always(seed => expect(pick([choice('seen'), choice('new-one')], { seed, cards, now: muchLater })).toEqual(['seen']))
  })

  test('a new question of a weak kind comes before one of a strong kind', () => {
    const byKind = { police: { ...emptyTally, answered: 8, right: 2 }, flight: { ...emptyTally, answered: 8, right: 8 } }
    always(seed => expect(pick([choice('strong', 'flight'), choice('weak', 'police')], { seed, byKind })).toEqual(['weak']))
  })

  test('a kind never tried comes before a strong kind and after a weak one', () => {
    const weak = { police: { ...emptyTally, answered: 4, right: 0 } }
    const strong = { police: { ...emptyTally, answered: 4, right: 4 } }
    always(seed => {
      expect(pick([choice('untried', 'flight'), choice('tried', 'police')], { seed, byKind: weak })).toEqual(['tried'])
      expect(pick([choice('untried', 'flight'), choice('tried', 'police')], { seed, byKind: strong })).toEqual(['untried'])
    })
  })

  test('my own audience comes before others, even before a weak kind of theirs', () => {
    const questions = [choice('theirs', 'police', ['elder']), choice('mine', 'flight', ['student', 'elder'])]
    const byKind = { police: { ...emptyTally, answered: 8 }, flight: { ...emptyTally, answered: 8, right: 8 } }
    always(seed => expect(pick(questions, { seed, byKind, audience: 'student' })).toEqual(['mine']))
  })

  test('without an audience every question may come', () => {
    const questions = [choice('for-elders', 'police', ['elder']), choice('for-students', 'police', ['student'])]
    const first = new Set(Array.from({ length: 50 }, (_, seed) => pick(questions, { seed })[0]))
    expect(first).toEqual(new Set(['for-elders', 'for-students']))
  })
})

describe('weak kinds', () => {
  const messages = [judgeQuestion('police-scam', 'scam', 'police'), judgeQuestion('flight-scam', 'scam', 'flight'), judgeQuestion('police-genuine', 'genuine', 'police'), judgeQuestion('flight-genuine', 'genuine', 'flight')]

  test('count by hits for scams and by false alarms for genuine messages, each of its kind', () => {
    const byKind = {
      police: { ...emptyTally, scamSeen: 8, hits: 1, genuineSeen: 8, falseAlarms: 0, answered: 16, right: 9 },
      flight: { ...emptyTally, scamSeen: 8, hits: 8, genuineSeen: 8, falseAlarms: 7, answered: 16, right: 9 }
    }
    always(seed => expect(pick(messages, { seed, byKind, count: 2 }).sort()).toEqual(['flight-genuine', 'police-scam']))
  })

  const many = (['game', 'exam', 'nfc', 'romance'] as const).flatMap(kind => [judgeQuestion(`${kind}-scam`, 'scam', kind), judgeQuestion(`${kind}-genuine`, 'genuine', kind)])
  const genuineIn = (byKind: PickInput['byKind'], seed: number) => pick(many, { seed, byKind, count: 5 }).filter(id => id.endsWith('-genuine')).length

  test('give three genuine messages of five to who takes genuine ones for scams, also of kinds never tried', () => {
    const byKind = { police: { ...emptyTally, scamSeen: 10, hits: 10, genuineSeen: 10, falseAlarms: 8, answered: 20, right: 12 } }
    always(seed => expect(genuineIn(byKind, seed)).toBe(3))
  })

  test('give three scams of five to who misses scams, and never more', () => {
    const byKind = { police: { ...emptyTally, scamSeen: 10, hits: 2, genuineSeen: 10, falseAlarms: 0, answered: 20, right: 12 } }
    always(seed => expect(genuineIn(byKind, seed)).toBe(2))
  })
})

describe('due reviews', () => {
  const kinds: ScamKind[] = ['police', 'flight', 'game', 'exam', 'nfc', 'romance']
  const old = kinds.map(kind => choice(`${kind.toLowerCase()}-old`, kind))
  const cards = Object.fromEntries(old.map(({ id }) => [id, due]))

  test('take three places of five while there is something new', () => {
    const fresh = (['shopping', 'credit', 'health'] as const).map(kind => choice(`${kind}-new`, kind))
    always(seed => {
      const picked = pick([...old, ...fresh], { seed, cards, count: 5 })
      expect([picked.filter(id => id.endsWith('-old')).length, picked.filter(id => id.endsWith('-new')).length]).toEqual([3, 2])
    })
  })

  test('take all places before anything that is not due, once nothing is new', () => {
    const seen = choice('seen', 'shopping')
    always(seed => expect(pick([seen, ...old], { seed, cards: { ...cards, seen: notDue }, count: 5 })).not.toContain('seen'))
  })
})

describe('what a practice holds', () => {
  const kinds: ScamKind[] = ['police', 'flight', 'game', 'exam', 'nfc', 'romance']
  const choices = kinds.map(kind => choice(`${kind.toLowerCase()}-choice`, kind))

  test('one scam and one genuine message at least, also when other questions are due', () => {
    const questions = [...choices, judgeQuestion('a-scam', 'scam'), judgeQuestion('a-genuine', 'genuine')]
    const cards = Object.fromEntries(choices.map(({ id }) => [id, due]))
    always(seed => expect(pick(questions, { seed, cards, count: 5 })).toEqual(expect.arrayContaining(['a-scam', 'a-genuine'])))
  })

  test('two scams and two genuine messages in ten questions', () => {
    const messages = kinds.flatMap(kind => [judgeQuestion(`${kind}-scam`, 'scam', kind), judgeQuestion(`${kind}-genuine`, 'genuine', kind)])
    const cards = Object.fromEntries(choices.map(({ id }) => [id, due]))
    always(seed => {
      const picked = pick([...choices, ...messages], { seed, cards, count: 10 })
      expect(picked.filter(id => id.endsWith('-scam')).length).toBeGreaterThanOrEqual(2)
      expect(picked.filter(id => id.endsWith('-genuine')).length).toBeGreaterThanOrEqual(2)
    })
  })

  test('no kind twice while another kind waits', () => {
    const questions = [...choices, choice('police-two'), choice('police-three')]
    const cards = { 'police-two': due, 'police-three': due }
    always(seed => {
      const picked = pick(questions, { seed, cards, count: 5 })
      expect(picked.filter(id => id.startsWith('police'))).toHaveLength(1)
    })
  })

  test('a kind twice rather than too few questions', () => {
    const questions = ['one', 'two', 'three'].map(id => choice(`police-${id}`))
    expect(pick(questions, { count: 3 }).sort()).toEqual(['police-one', 'police-three', 'police-two'])
  })

  test('all there are when there are fewer than asked for', () => {
    expect(pick(choices.slice(0, 3), { count: 5 }).sort()).toEqual(['flight-choice', 'game-choice', 'police-choice'])
  })

  test('nothing from an empty bank', () => {
    expect(pick([], { count: 5 })).toEqual([])
  })
})

describe('the question to begin with', () => {
  const questions = [choice('first-one', 'nfc'), judgeQuestion('a-scam', 'scam'), judgeQuestion('a-genuine', 'genuine'), choice('other', 'exam')]

  test('comes first, even when it is not due and all others are', () => {
    const cards = { 'first-one': notDue, 'a-scam': due, 'a-genuine': due, other: due }
    always(seed => {
      const picked = pick(questions, { seed, cards, count: 3, first: 'first-one' })
      expect(picked[0]).toBe('first-one')
      expect(picked.slice(1).sort()).toEqual(['a-genuine', 'a-scam'])
    })
  })

  test('is not picked again', () => {
    always(seed => {
      const picked = pick(questions, { seed, count: 4, first: 'first-one' })
      expect([...picked].sort()).toEqual(['a-genuine', 'a-scam', 'first-one', 'other'])
    })
  })

  test('counts as the scam of the practice when it is one', () => {
    const scams = [...questions, judgeQuestion('other-scam', 'scam', 'game')]
    always(seed => expect(pick(scams, { seed, count: 2, first: 'a-scam' })).toEqual(['a-scam', 'a-genuine']))
  })

  test('is left out when the bank does not have it', () => {
    expect(pick(questions, { count: 4, first: 'gone' }).sort()).toEqual(['a-genuine', 'a-scam', 'first-one', 'other'])
  })
})

describe('the seed', () => {
  const questions = Array.from({ length: 30 }, (_, i) => choice(`question-${i}`))

  test('gives the same pick again', () => {
    always(seed => expect(pick(questions, { seed, count: 5 })).toEqual(pick(questions, { seed, count: 5 })))
  })

  test('gives other picks for other seeds', () => {
    const picks = Array.from({ length: 20 }, (_, seed) => pick(questions, { seed, count: 5 }).join())
    expect(new Set(picks).size).toBeGreaterThan(15)
  })
})
