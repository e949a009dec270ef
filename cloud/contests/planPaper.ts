import type { Question } from '../../contract/question'

/** What a question is for the mix of a paper. */
export type Sort = `${1 | 2 | 3} ${'scam' | 'genuine' | 'choice'}`

export const sortOf = (question: Question): Sort => `${question.difficulty} ${question.type === 'judge' ? question.verdict : 'choice'}`

const difficulties = [1, 2, 3] as const
/** Of four questions two are messages to judge, one of them genuine. */
const turns = ['scam', 'genuine', 'choice', 'choice'] as const

/** So many of each difficulty: a third each; one over is of the middle, two over are an easy and a middle one. */
export const ofDifficulty = (questions: number): Record<1 | 2 | 3, number> => {
  const [third, over] = [Math.floor(questions / 3), questions % 3]
  return { 1: third + (over === 2 ? 1 : 0), 2: third + (over > 0 ? 1 : 0), 3: third }
}

/**
 * How many questions of each sort every paper of a contest has: the same for everybody, so that no paper is easier than another.
 *
 * @returns undefined when the pool has too few of a difficulty
 */
export function planPaper(pool: Iterable<Question>, questions: number): Map<Sort, number> | undefined {
  const there = new Map<Sort, number>()
  for (const question of pool) there.set(sortOf(question), (there.get(sortOf(question)) ?? 0) + 1)
  const plan = new Map<Sort, number>()
  const wanted = ofDifficulty(questions)
  let turn = 0
  for (const difficulty of difficulties) {
    for (let i = 0; i < wanted[difficulty]; i += 1) {
      const sorts = turns.map((_, j): Sort => `${difficulty} ${turns[(turn + j) % turns.length] ?? 'choice'}`)
      const sort = sorts.find(each => (plan.get(each) ?? 0) < (there.get(each) ?? 0))
      if (!sort) return undefined
      plan.set(sort, (plan.get(sort) ?? 0) + 1)
      turn += 1
    }
  }
  return plan
}
