import { itemStatistics } from '../../cloud/learning/itemStatistics'
import type { ItemRow, OptionRow } from '../../cloud/store/learningItems'
import { blindChance } from '../../contract/blindChance'
import type { ItemFlag, ItemStatistics } from '../../contract/learning'
import type { Question } from '../../contract/question'
import { zOf } from '../../contract/signalDetection'
import { chance } from '../support/learning'
import { normal, shareBelow } from '../support/simulatedPeople'
import { judgeQuestion, multipleQuestion, orderQuestion, singleQuestion } from '../support/testBank'

/** What one person did: which options at this question, and the share right of the rest; no rest where the attempt was short. */
interface Given {
  chosen: string[]
  right: boolean
  rest?: number
}

/** @param now the question as it is today, where its key was corrected since */
function statisticsOf(question: Question, given: readonly Given[], now = question): ItemStatistics {
  const withRest = given.flatMap(({ right, rest }) => (rest === undefined ? [] : [{ right, rest }]))
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
  const row: ItemRow = {
    question_id: question.id, pool: 'practice', people: given.length, right_count: given.filter(({ right }) => right).length, with_rest: withRest.length,
    right_with_rest: withRest.filter(({ right }) => right).length, rest: sum(withRest.map(({ rest }) => rest)), rest_squares: sum(withRest.map(({ rest }) => rest ** 2)),
    rest_of_right: sum(withRest.map(({ rest, right }) => (right ? rest : 0)))
  }
  const options = new Map<string, OptionRow>()
  for (const { chosen, rest } of given) {
    const places: [string, number][] = chosen.map((id, i) => [id, i + 1])
    for (const [id, place] of chosen.length > 1 ? [...places, [chosen.join(' '), 0] as const] : places) {
      const key = `${id} ${place}`
      const option = options.get(key) ?? { question_id: question.id, pool: 'practice', option_id: id, place, people: 0, with_rest: 0, rest: 0, rest_squares: 0 }
      options.set(key, { ...option, people: option.people + 1, with_rest: option.with_rest + Number(rest !== undefined), rest: option.rest + (rest ?? 0), rest_squares: option.rest_squares + (rest ?? 0) ** 2 })
    }
  }
  return itemStatistics(now, row, [...options.values()])
}

interface Item {
  question: Question
  /** The option that able people choose, and how much their being able matters. */
  good: string
  wrong: readonly string[]
  ease: number
  slope: number
}

/** Answers of people of different ability, with nine other answers each. */
function answersTo({ ease, good, question, slope, wrong }: Item, people: number, random: () => number): Given[] {
  const key = question.type === 'judge' ? question.verdict : question.answer[0]
  return Array.from({ length: people }, () => {
    const ability = normal(random)
    const chosen = random() < shareBelow(ease + slope * ability) ? good : (wrong[Math.floor(random() * wrong.length)] ?? '')
    const rest = Array.from({ length: 9 }, () => Number(random() < shareBelow(0.6 + 0.7 * ability))).reduce((a, b) => a + b, 0) / 9
    return { chosen: [chosen], right: chosen === key, rest }
  })
}

/** How many of 100 such items are flagged. */
function flagged(item: Item, flag: ItemFlag, people: number, draws = 200): number {
  const random = chance(7)
  const found = Array.from({ length: draws }, () => statisticsOf(item.question, answersTo(item, people, random)).flags.includes(flag))
  return (found.filter(Boolean).length * 100) / draws
}

const scam = judgeQuestion('judge-scam', 'scam')
const goodJudge: Item = { question: scam, good: 'scam', wrong: ['genuine', 'genuine', 'unsure'], ease: 0.6, slope: 0.7 }
const miskeyed = judgeQuestion('judge-genuine', 'genuine')
const goodSingle: Item = { question: singleQuestion, good: 'b', wrong: ['a', 'c', 'd'], ease: 0.6, slope: 0.7 }

describe('keyedWrong in simulated populations', () => {
  test('of judging items with the wrong key nearly all are flagged from 60 people on, seven of ten from 30 on', () => {
    const item = { ...goodJudge, question: miskeyed }
    expect(flagged(item, 'keyedWrong', 60)).toBeGreaterThanOrEqual(95)
    expect(flagged(item, 'keyedWrong', 30)).toBeGreaterThanOrEqual(68)
  })

  test('of choices with the wrong key nearly all are flagged from 100 people on, two of three from 60 on, and all of them as too hard', () => {
    const item = { ...goodSingle, good: 'a', wrong: ['b', 'c', 'd'] }
    expect(flagged(item, 'keyedWrong', 60)).toBeGreaterThanOrEqual(66)
    expect(flagged(item, 'keyedWrong', 100)).toBeGreaterThanOrEqual(88)
    expect(flagged(item, 'keyedWrong', 200)).toBeGreaterThanOrEqual(98)
    expect(flagged(item, 'tooHard', 60)).toBeGreaterThanOrEqual(99)
  })

  test.each<[string, Item]>([
    ['good judging', goodJudge],
    ['good single', goodSingle],
    ['weak but rightly keyed', { ...goodSingle, slope: 0.25 }],
    ['hard but rightly keyed', { ...goodSingle, ease: -0.8 }],
    ['hard judging', { ...goodJudge, wrong: ['genuine'], ease: 0 }]
  ])('a %s item is flagged in at most 1 of 100', (_, item) => {
    for (const people of [30, 60, 200]) expect(flagged(item, 'keyedWrong', people)).toBeLessThanOrEqual(1)
  })

  test.each<[string, Item, [people: number, atMost: number][]]>([
    ['41 of 100', { ...goodJudge, wrong: ['genuine'], ease: -0.28 }, [[30, 3], [60, 2], [200, 0]]],
    ['31 of 100', { ...goodJudge, wrong: ['genuine'], ease: -0.6 }, [[30, 10], [60, 5], [200, 0]]]
  ])('a trap that %s see through is seldom flagged where the able do: the key is right', (_, item, limits) => {
    for (const [people, atMost] of limits) expect(flagged(item, 'keyedWrong', people)).toBeLessThanOrEqual(atMost)
  })

  test('an item that tells nobody apart is flagged in at most 6 of 100: it is worth a look', () => {
    for (const people of [60, 200]) expect(flagged({ ...goodSingle, slope: 0 }, 'keyedWrong', people)).toBeLessThanOrEqual(6)
  })

  test('discrimination is positive for a good item and negative with the wrong key', () => {
    expect(statisticsOf(scam, answersTo(goodJudge, 500, chance(3))).discrimination).toBeGreaterThan(0.15)
    expect(statisticsOf(miskeyed, answersTo({ ...goodJudge, question: miskeyed }, 500, chance(3))).discrimination).toBeLessThan(-0.1)
  })
})

/** Questions with several right options: each is ticked or left by itself, the right ones rather by the able. */
function ticks(able: readonly string[], key: readonly string[], slope: number, people: number, random: () => number): Given[] {
  return Array.from({ length: people }, () => {
    const ability = normal(random)
    const ticked = ['a', 'b', 'c', 'd'].filter(id => random() < shareBelow(able.includes(id) ? 1 + slope * ability : -1 - slope * ability))
    const chosen = ticked.length > 0 ? ticked : ['a']
    const rest = Array.from({ length: 9 }, () => Number(random() < shareBelow(0.6 + 0.7 * ability))).reduce((a, b) => a + b, 0) / 9
    return { chosen, right: chosen.length === key.length && chosen.every(id => key.includes(id)), rest }
  })
}

describe('keyedWrong where several are right', () => {
  const flaggedWith = (able: string[], key: string[], people: number, slope = 0.7) => {
    const random = chance(11)
    const question: Question = { ...multipleQuestion, answer: key }
    const found = Array.from({ length: 200 }, () => statisticsOf(question, ticks(able, key, slope, people, random)).flags.includes('keyedWrong'))
    return (found.filter(Boolean).length * 100) / found.length
  }

  test.each<[string, string[], number, number]>([
    ['one right option for another', ['a', 'b', 'd'], 60, 90],
    ['one right option left out', ['a', 'b'], 40, 75],
    ['one wrong option too many', ['a', 'b', 'c', 'd'], 40, 75]
  ])('a key with %s is mostly found from 100 people on', (_, key, of60, of100) => {
    expect(flaggedWith(['a', 'b', 'c'], key, 60)).toBeGreaterThanOrEqual(of60)
    expect(flaggedWith(['a', 'b', 'c'], key, 100)).toBeGreaterThanOrEqual(of100)
    expect(flaggedWith(['a', 'b', 'c'], key, 200)).toBeGreaterThanOrEqual(97)
  })

  test('a right key is hardly ever flagged, and seldom where the question tells nobody apart', () => {
    for (const people of [30, 100, 200]) {
      for (const key of [['a'], ['a', 'b'], ['a', 'b', 'c']]) expect(flaggedWith(key, key, people)).toBeLessThanOrEqual(1)
      expect(flaggedWith(['a', 'b'], ['a', 'b'], people, 0)).toBeLessThanOrEqual(9)
    }
  })
})

describe('a key that was corrected', () => {
  test('holds for the answers of before at once: a judging item is no longer flagged', () => {
    const given = answersTo({ ...goodJudge, question: miskeyed }, 200, chance(5))
    expect(statisticsOf(miskeyed, given).flags).toContain('keyedWrong')
    const corrected = statisticsOf(miskeyed, given, { ...miskeyed, verdict: 'scam' })
    expect(corrected).toEqual({ ...statisticsOf(scam, answersTo(goodJudge, 200, chance(5))), questionId: miskeyed.id, title: miskeyed.title })
    expect(corrected.flags).toEqual([])
    expect(corrected.discrimination).toBeGreaterThan(0.15)
  })

  test.each<[string, Question, string[], string[]]>([
    ['single', singleQuestion, ['a'], ['b']],
    ['multiple, in whatever order they were ticked', multipleQuestion, ['c', 'a'], ['b', 'd', 'a']],
    ['multiple with one right option', multipleQuestion, ['a'], ['a', 'b']],
    ['order', orderQuestion, ['a', 'b', 'c', 'd'], ['a', 'b', 'd', 'c']]
  ])('holds for a question of %s', (_, question, before, after) => {
    const given = [...times(40, { chosen: after, right: false, rest: 0.8 }), ...times(10, { chosen: before, right: true, rest: 0.4 })]
    const answered = { ...question, answer: before } as Question
    expect(statisticsOf(answered, given).right?.value).toBe(0.2)
    const { discrimination, right: share } = statisticsOf(answered, given, { ...answered, answer: question.type === 'multiple' ? [...after].sort() : after } as Question)
    expect(share?.value).toBe(0.8)
    expect(discrimination).toBe(1)
  })

  test('does not hold where it is not known what was answered', () => {
    const row: ItemRow = { question_id: 'q', pool: 'practice', people: 40, right_count: 30, with_rest: 0, right_with_rest: 0, rest: 0, rest_squares: 0, rest_of_right: 0 }
    const chosen = (option_id: string, place: number): OptionRow => ({ question_id: 'q', pool: 'practice', option_id, place, people: 40, with_rest: 0, rest: 0, rest_squares: 0 })
    expect(itemStatistics(orderQuestion, row, [chosen('a', 1), chosen('b', 2)]).right?.value).toBe(0.75)
  })
})

const times = <T>(count: number, value: T): T[] => Array<T>(count).fill(value)
const right: Given = { chosen: ['b'], right: true, rest: 0.8 }
const wrong = (id: string, rest = 0.5): Given => ({ chosen: [id], right: false, rest })

test('discrimination is the point-biserial correlation with the rest, worked out by hand', () => {
  // Half right with a rest of 0.8, half wrong with 0.4, except four of each the other way round: (16·0.8 + 4·0.4)/20 = 0.72 against 0.48.
  const given = [...times(16, right), ...times(4, { ...right, rest: 0.4 }), ...times(16, wrong('a', 0.4)), ...times(4, wrong('a', 0.8))]
  expect(statisticsOf(singleQuestion, given).discrimination).toBeCloseTo(((0.72 - 0.48) * 0.5) / 0.2, 4)
})

test('shares of options, the right one and the wrong one that draws', () => {
  const { draws, options, people, right: share } = statisticsOf(singleQuestion, [...times(60, right), ...times(30, wrong('c')), ...times(10, wrong('a'))])
  expect(people).toBe(100)
  expect(share).toEqual({ value: 0.6, low: 0.502, high: 0.6906 })
  expect(options?.map(option => [option.id, option.right, option.share])).toEqual([['a', false, 0.1], ['b', true, 0.6], ['c', false, 0.3], ['d', false, 0]])
  expect(draws).toBe('c')
  expect(statisticsOf(singleQuestion, [...times(95, right), ...times(5, wrong('c'))]).draws).toBeNull()
})

test('拿不准 draws nobody: it is no wrong answer', () => {
  const unsure: Given = { chosen: ['unsure'], right: false }
  const { draws, options } = statisticsOf(scam, [...times(60, { chosen: ['scam'], right: true }), ...times(38, unsure), ...times(2, { chosen: ['genuine'], right: false })])
  expect(options?.find(({ id }) => id === 'unsure')?.share).toBe(0.38)
  expect(draws).toBeNull()
})

test('of questions of order the share that put each thing where it belongs', () => {
  const ordered = [...times(30, { chosen: ['d', 'c', 'b', 'a'], right: true }), ...times(10, { chosen: ['d', 'c', 'a', 'b'], right: false })]
  expect(statisticsOf(orderQuestion, ordered).options?.map(({ id, share }) => [id, share])).toEqual([['a', 0.75], ['b', 0.75], ['c', 1], ['d', 1]])
})

test.each<[string, Question, Given[], ItemFlag[]]>([
  ['nothing with fewer than 30 people', singleQuestion, times(29, right), []],
  ['too easy: more than 95 of 100 are right', singleQuestion, [...times(97, right), ...times(2, wrong('a')), wrong('c')], ['tooEasy', 'weakOption']],
  ['not too easy with so few that nine of ten may be right', scam, times(30, { chosen: ['scam'], right: true }), []],
  ['not too easy with 95 of 100', scam, [...times(95, { chosen: ['scam'], right: true }), ...times(5, { chosen: ['genuine'], right: false })], []],
  ['too hard: hardly better than picking blindly', singleQuestion, [...times(34, right), ...times(22, wrong('a')), ...times(22, wrong('c')), ...times(22, wrong('d'))], ['tooHard']],
  ['a wrong key where all choose the same wrong answer', scam, times(40, { chosen: ['genuine'], right: false }), ['keyedWrong', 'tooHard']],
  ['a wrong key where all choose the same wrong option', singleQuestion, times(30, wrong('c')), ['keyedWrong', 'tooHard']],
  ['a wrong key where hardly anybody is right, and is no better elsewhere', scam, [...times(10, { chosen: ['scam'], right: true }), ...times(30, { chosen: ['genuine'], right: false })], ['keyedWrong', 'tooHard']],
  ['nothing where many leave it open and nearly all others are right', scam, [...times(52, { chosen: ['scam'], right: true }), ...times(45, { chosen: ['unsure'], right: false }), ...times(3, { chosen: ['genuine'], right: false })], []],
  ['too hard where most leave it open', scam, [...times(35, { chosen: ['scam'], right: true }), ...times(62, { chosen: ['unsure'], right: false }), ...times(3, { chosen: ['genuine'], right: false })], ['tooHard']],
  ['too hard where who made up their minds did not know', scam, [...times(30, { chosen: ['scam'], right: true }), ...times(30, { chosen: ['unsure'], right: false }), ...times(30, { chosen: ['genuine'], right: false })], ['tooHard']],
  ['not too hard with so few that seven of ten may be right', scam, [...times(17, { chosen: ['scam'], right: true }), ...times(13, { chosen: ['genuine'], right: false })], []],
  ['no wrong key where all leave it open', scam, times(40, { chosen: ['unsure'], right: false }), ['tooHard']],
  ['no wrong key where as many are right as by picking blindly', scam, [...times(16, { chosen: ['scam'], right: true }), ...times(24, { chosen: ['genuine'], right: false })], ['tooHard']],
  ['a wrong key of a question of order from more people on', orderQuestion, times(160, { chosen: ['a', 'b', 'c', 'd'], right: false }), ['keyedWrong', 'tooHard']],
  ['hard enough', singleQuestion, [...times(36, right), ...times(22, wrong('a')), ...times(21, wrong('c')), ...times(21, wrong('d'))], []],
  ['an option that nobody chooses', singleQuestion, [...times(60, right), ...times(20, wrong('a')), ...times(20, wrong('c'))], ['weakOption']],
  ['no weak option where it is the right one', { ...singleQuestion, options: singleQuestion.options.slice(0, 2) }, times(100, wrong('a')), ['keyedWrong', 'tooHard']],
  ['no weak option before 100 people', singleQuestion, [...times(59, right), ...times(20, wrong('a')), ...times(20, wrong('c'))], []],
  ['wrong options of a multiple question', multipleQuestion, [...times(60, { chosen: ['a', 'c'], right: true }), ...times(40, { chosen: ['a', 'b', 'c'], right: false })], ['weakOption']]
])('flags %s', (_, question, given, flags) => {
  expect(statisticsOf(question, given.map(({ chosen, right: isRight }) => ({ chosen, right: isRight }))).flags).toEqual(flags)
})

test('the share of those who made up their minds is told where others did not', () => {
  const unsure = times(40, { chosen: ['unsure'], right: false })
  const decided = [...times(54, { chosen: ['scam'], right: true }), ...times(6, { chosen: ['genuine'], right: false })]
  expect(statisticsOf(scam, [...decided, ...unsure])).toMatchObject({ right: { value: 0.54 }, rightOfDecided: { value: 0.9, low: 0.7985, high: 0.9534 } })
  expect(statisticsOf(scam, decided).rightOfDecided).toBeUndefined()
  expect(statisticsOf(scam, unsure).rightOfDecided).toBeNull()
})

describe('too easy and too hard in simulated populations', () => {
  const judged = (share: number): Item => ({ ...goodJudge, wrong: ['genuine'], slope: 0, ease: zOf(share) })

  test('an item that nine of ten get right is too easy in at most 4 of 100, one that 70 of 100 get right too hard in at most 7', () => {
    for (const people of [30, 60, 200]) {
      expect(flagged(judged(0.9), 'tooEasy', people)).toBeLessThanOrEqual(4)
      expect(flagged(judged(0.7), 'tooHard', people)).toBeLessThanOrEqual(7)
    }
  })

  test('one that all get right is found from 60 people on, one that half get right mostly from 60 on', () => {
    expect(flagged(judged(0.999), 'tooEasy', 60)).toBeGreaterThanOrEqual(98)
    expect(flagged(judged(0.5), 'tooHard', 60)).toBeGreaterThanOrEqual(88)
  })
})

test('the key stands where the few who are right do better elsewhere', () => {
  const given = [...times(10, { ...right, chosen: ['scam'], rest: 0.9 }), ...times(30, { ...wrong('genuine'), rest: 0.4 }), ...times(10, { ...wrong('genuine'), rest: 0.9 })]
  expect(statisticsOf(scam, given).flags).toEqual(['tooHard'])
})

test('shows nothing of fewer than five people, and no correlation of fewer than 30', () => {
  expect(statisticsOf(singleQuestion, times(4, right))).toMatchObject({ people: null, right: null, discrimination: null, options: null, draws: null, flags: [] })
  expect(statisticsOf(singleQuestion, [...times(20, right), ...times(9, wrong('a'))])).toMatchObject({ people: 29, discrimination: null })
})

test('picking blindly is right in one of two, of four, of 15 and of 24', () => {
  expect([scam, singleQuestion, multipleQuestion, orderQuestion].map(question => Math.round(1 / blindChance(question)))).toEqual([2, 4, 15, 24])
})
