import type { Question } from '../../../contract/question'
import type { Lever } from '../../../contract/vocabulary'
import { judgeQuestion } from '../../../tests/support/testBank'
import { tallyLevers } from './leverTally'

const scamWith = (...levers: Lever[]): Question => ({ ...judgeQuestion('a-scam', 'scam'), levers })
const answered = (optionId: string, ...levers: Lever[]) => ({ question: scamWith(...levers), optionIds: [optionId] })

test('counts a right answer and 拿不准 as steady, a wrong one not', () => {
  expect(tallyLevers([answered('scam', 'gain'), answered('unsure', 'gain'), answered('genuine', 'gain')])).toEqual([
    { lever: 'gain', steady: [true, true, false] }
  ])
})

test('puts steady squares first, whatever came first', () => {
  expect(tallyLevers([answered('genuine', 'gain'), answered('scam', 'gain')])).toEqual([{ lever: 'gain', steady: [true, false] }])
})

test('counts a question for each lever it pulls, in the order of the vocabulary', () => {
  expect(tallyLevers([answered('scam', 'crowd', 'authority')])).toEqual([
    { lever: 'authority', steady: [true] },
    { lever: 'crowd', steady: [true] }
  ])
})

test('leaves out levers that no question pulled', () => {
  expect(tallyLevers([answered('scam')])).toEqual([])
  expect(tallyLevers([])).toEqual([])
})
