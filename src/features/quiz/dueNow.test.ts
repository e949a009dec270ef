import { answeredFor, dueCards, practisedToday, shortCheckupDue } from './dueNow'
import type { Sitting, StoredCard } from './learningStore'
import { nextCheckup } from './nextCheckup'
import { reviewCard } from './schedule'

const day = 86_400_000
/** 21:30 in China: by the hour, a week later is not yet there in the morning. */
const start = new Date('2026-09-01T13:30:00.000Z')
const at = (days: number) => new Date(start.getTime() + days * day)
const morning = (days: number) => new Date(Date.parse('2026-09-01T00:10:00.000Z') + days * day)
const whole = (days: number): Sitting => ({ attemptId: `whole ${days}`, mode: 'checkup', finishedAt: at(days).toISOString(), right: 7, total: 10 })
const short = (days: number): Sitting => ({ ...whole(days), attemptId: `short ${days}`, short: true, total: 6 })
const daily = (days: number): Sitting => ({ ...whole(days), attemptId: `daily ${days}`, mode: 'daily', total: 5 })

describe('the reviews', () => {
  test('are due from their time on, and others are not counted', () => {
    const cards: Record<string, StoredCard> = { old: reviewCard(undefined, 'wrong', at(-60)), fresh: reviewCard(undefined, 'right', at(0)) }
    expect(dueCards(cards, at(0))).toBe(1)
    expect(dueCards({ fresh: cards['fresh']! }, new Date(Date.parse(cards['fresh']!.due) - 1))).toBe(0)
    expect(dueCards({ fresh: cards['fresh']! }, new Date(cards['fresh']!.due))).toBe(1)
    expect(dueCards({}, at(0))).toBe(0)
  })
})

describe('what need not be asked now', () => {
  const cards = { told: reviewCard(undefined, 'right', at(0)), missed: reviewCard(undefined, 'wrong', at(0)) }

  test.each(['right', 'unsure', 'wrong'] as const)('is whatever was answered today, also where the answer was %s', grade => {
    expect(answeredFor({ cards: { one: reviewCard(undefined, grade, at(0)) } }, new Date('2026-09-01T23:59:59.999+08:00'))).toEqual(['one'])
  })

  test('ends with the review that is due', () => {
    expect(answeredFor({ cards }, at(1))).toEqual(['told'])
    expect(answeredFor({ cards }, at(400))).toEqual([])
  })

  test('is what stood on a paper, too, and a card says it better', () => {
    expect(answeredFor({ cards, onPapers: ['missed', 'judged'] }, at(1))).toEqual(['judged', 'told'])
  })
})

describe('the practice of the day', () => {
  test('is done until midnight in China, and asked for on the next day', () => {
    expect(practisedToday([daily(0)], new Date('2026-09-01T23:59:59+08:00'))).toBe(true)
    expect(practisedToday([daily(0)], new Date('2026-09-02T00:00:00+08:00'))).toBe(false)
    expect(practisedToday([daily(0)], at(-1))).toBe(false)
  })

  test('is neither a checkup nor a practice of one kind', () => {
    expect(practisedToday([whole(0), { ...daily(0), mode: 'kind' }], at(0))).toBe(false)
    expect(practisedToday([whole(0), daily(0)], at(0))).toBe(true)
  })
})

describe('the short checkup', () => {
  test.each([
    ['nothing was done', [], 30, undefined],
    ['only practices were done', [daily(0)], 30, undefined],
    ['a whole one is six days ago', [whole(0)], 6, undefined],
    ['a whole one is a week ago', [whole(0)], 7, 1],
    ['the first is late', [whole(0)], 27, 1],
    ['the first was left out', [whole(0)], 28, 4],
    ['all were left out', [whole(0)], 300, 12],
    ['the first is done', [short(7), whole(0)], 8, undefined],
    ['the first is done, until the fourth week', [short(7), whole(0)], 27, undefined],
    ['the first is done and four weeks are over', [short(7), whole(0)], 28, 4],
    ['the first was done the day before the fourth week', [short(27), whole(0)], 28, undefined],
    ['the first was done a week ago and four are over', [short(27), whole(0)], 34, 4],
    ['the second is done', [short(30), short(7), whole(0)], 83, undefined],
    ['the second is done and twelve weeks are over', [short(30), short(7), whole(0)], 84, 12],
    ['the third is done', [short(84), short(30), short(7), whole(0)], 400, undefined],
    ['practices stand between', [daily(28), short(7), daily(3), whole(0)], 28, 4],
    ['a new whole one has begun it anew', [whole(40), short(28), whole(0)], 44, undefined],
    ['a week after the new whole one', [whole(40), short(28), whole(0)], 47, 1],
    ['the clock was set back', [whole(0)], -20, undefined],
    ['one was done while the clock was a year ahead', [whole(365), whole(0)], 28, 4],
    ['a short one was done while the clock was a year ahead', [short(365), short(7), whole(0)], 28, 4]
  ])('is due by weeks where %s', (_, sittings, days, weeks) => {
    expect(shortCheckupDue(sittings, morning(days))).toBe(weeks)
  })
})

test('a short checkup that was done does not come up again on any day before the next', () => {
  const dueOn = (sittings: Sitting[]) => Array.from({ length: 120 }, (_, days) => days).filter(days => days >= 7 && shortCheckupDue(sittings, morning(days)))
  expect([Math.min(...dueOn([short(7), whole(0)])), Math.min(...dueOn([short(28), short(7), whole(0)]).filter(days => days > 28))]).toEqual([28, 84])
  expect(dueOn([short(84), short(28), short(7), whole(0)]).filter(days => days >= 84)).toEqual([])
})

test.each([
  ['nothing', [], 0, ''],
  ['a whole one', [whole(0)], 0, '约1周后，首页会有一次小体检，6条消息，先挑没见过的。'],
  ['the first short one', [short(7), whole(0)], 7, '约3周后，首页会有一次小体检，6条消息，先挑没见过的。'],
  ['the second', [short(28), short(7), whole(0)], 28, '约8周后，首页会有一次小体检，6条消息，先挑没见过的。'],
  ['the first, done the day before the fourth week', [short(27), whole(0)], 29, '约1周后，首页会有一次小体检，6条消息，先挑没见过的。'],
  ['a whole one, by a clock that was set back since', [whole(0)], -20, '约4周后，首页会有一次小体检，6条消息，先挑没见过的。'],
  ['a whole one, by a clock that was a year ahead', [whole(365)], 0, ''],
  ['a second whole one, by a clock that was a year ahead', [whole(365), whole(0)], 0, '约1周后，首页会有一次小体检，6条消息，先挑没见过的。'],
  ['the third', [short(84), whole(0)], 84, '三次小体检的时间都过了。想再看看，可以再做一次防骗体检。'],
  ['a whole one that is looked at again when a short one is due', [whole(0)], 8, '首页有一次小体检等着您，6条，约2分钟。']
])('after %s it is said when the next one comes', (_, sittings, days, words) => {
  expect(nextCheckup(sittings, at(days))).toBe(words)
})
