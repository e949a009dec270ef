import { antifraud, steps } from '../../../tests/support/antifraudGuide'
import { answersIn, assistViewOf } from './assistViewOf'
import { placeToTell } from './placeToTell'

const answers = { phone: 'huawei' }
const ids = steps.map(({ id }) => id)
const at = (place: number, more: object = {}) => ({ answers, stepId: ids[place]!, done: ids.slice(0, place), finished: false, ...more })

test('nothing is known before the resident has told it, and on the page before the first step', () => {
  expect(assistViewOf(antifraud, null)).toEqual({ at: 'before' })
  expect(assistViewOf(antifraud, { answers: {}, stepId: null, done: [], finished: false })).toEqual({ at: 'before' })
})

test('follows the resident from step to step', () => {
  for (const [place, id] of ids.entries()) expect(assistViewOf(antifraud, at(place))).toMatchObject({ at: 'step', place, theirs: place, step: { id } })
})

test('an own look holds until the resident moves', () => {
  const own = { stepId: ids[4]!, from: ids[2]! }
  expect(assistViewOf(antifraud, at(2), own)).toMatchObject({ place: 4, theirs: 2 })
  expect(assistViewOf(antifraud, at(3), own)).toMatchObject({ place: 3, theirs: 3 })
  expect(assistViewOf(antifraud, at(2), { stepId: 'gone', from: ids[2]! })).toMatchObject({ place: 2 })
})

test('says what is missing at the end, and when it is done', () => {
  const missing = steps.find(({ required }) => required)!.id
  const view = assistViewOf(antifraud, at(0, { stepId: null, done: ids.filter(id => id !== missing) }))
  expect(view).toMatchObject({ at: 'missing', missing: [{ id: missing }] })
  expect(assistViewOf(antifraud, at(0, { stepId: null, done: ids, finished: true }))).toMatchObject({ at: 'finished' })
})

test('a step that this version of the guide does not have is no step', () => {
  expect(assistViewOf(antifraud, at(0, { stepId: 'step-of-tomorrow' }))).toEqual({ at: 'before' })
})

test('a question that is asked again is told while there is something done', () => {
  expect(assistViewOf(antifraud, { answers: {}, stepId: null, done: [ids[0]!], finished: false })).toEqual({ at: 'ask', question: antifraud.asks[0]!.question })
})

test('tells the answers in their words', () => {
  expect(answersIn(antifraud, at(0))).toEqual(['华为、荣耀'])
  expect(answersIn(antifraud, null)).toEqual([])
  expect(answersIn(antifraud, at(0, { answers: { phone: 'nokia' } }))).toEqual([])
})

describe('what a resident tells', () => {
  const dealt = (count: number, how: 'done' | 'left' = 'done') => Object.fromEntries(ids.slice(0, count).map(id => [id, how]))

  test('is the step in sight and what was done of this way', () => {
    expect(placeToTell(antifraud, { answers, at: ids[2]!, steps: { ...dealt(2), 'of-another-way': 'done' } })).toEqual(at(2))
  })

  test.each<[string, string | null]>([
    ['the page before the first', null],
    ['the questions', 'start'],
    ['the end', 'end'],
    ['a step that is gone', 'step-of-yesterday']
  ])('is no step on %s', (_, place) => expect(placeToTell(antifraud, { answers, at: place, steps: {} }).stepId).toBeNull())

  test('is finished only with all that must be done', () => {
    expect(placeToTell(antifraud, { answers, at: 'end', steps: dealt(ids.length) }).finished).toBe(true)
    expect(placeToTell(antifraud, { answers, at: 'end', steps: dealt(ids.length, 'left') }).finished).toBe(false)
    expect(placeToTell(antifraud, { answers: {}, at: 'end', steps: dealt(ids.length) }).finished).toBe(false)
    expect(placeToTell(antifraud, { answers, at: ids[0]!, steps: dealt(ids.length) }).finished).toBe(false)
  })
})
