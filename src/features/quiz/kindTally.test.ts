import { practiceQuestions } from './bank'
import { tallyKinds } from './kindTally'

const judge = (kind: string, verdict: string) => {
  const found = practiceQuestions.find(question => question.type === 'judge' && question.kind === kind && question.verdict === verdict)
  if (!found) throw new Error(`no ${verdict} of ${kind}`)
  return found
}

test('shows one square a question, the right ones first, kinds in the order of the handbook', () => {
  const answered = [
    { question: judge('police', 'genuine'), optionIds: ['genuine'] },
    { question: judge('rebate', 'scam'), optionIds: ['unsure'] },
    { question: judge('rebate', 'genuine'), optionIds: ['genuine'] }
  ]
  expect(tallyKinds(answered)).toEqual([
    { kind: 'rebate', right: [true, false] },
    { kind: 'police', right: [true] }
  ])
})

test('leaves out kinds that were not asked about', () => {
  expect(tallyKinds([])).toEqual([])
})
