import type { Question } from '../../contract/question'
import { judgeQuestion, multipleQuestion, orderQuestion, singleQuestion } from './testBank'

const difficulties = [1, 2, 3] as const
const each = 8

/** A pool of a contest: of each difficulty eight scams, eight genuine messages, and eight of each kind of choice. Stems tell them apart. */
export const contestQuestions: Question[] = difficulties.flatMap(difficulty =>
  Array.from({ length: each }, (_, i) => i).flatMap((i): Question[] => {
    const id = (what: string) => `rebate-contest-${what}-${difficulty}-${i}`
    const of = (what: string) => ({ id: id(what), difficulty, stem: `竞答题${what}${difficulty}${i}，怎么做？` })
    return [
      { ...judgeQuestion(id('scam'), 'scam'), ...of('scam') },
      { ...judgeQuestion(id('genuine'), 'genuine'), ...of('genuine') },
      { ...singleQuestion, ...of('single') },
      { ...multipleQuestion, ...of('multiple') },
      { ...orderQuestion, ...of('order') }
    ]
  })
)
