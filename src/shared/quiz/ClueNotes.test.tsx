import { judgeQuestion } from '../../../tests/support/testBank'
import { clueHeading } from './ClueNotes'

const scam = judgeQuestion('a-scam', 'scam')
const genuine = judgeQuestion('a-genuine', 'genuine')

test.each([
  ['a scam told, one of two phrases tapped', scam, 'scam', [1], '您点中了1处，|还有1处'],
  ['a scam told, both tapped', scam, 'scam', [1, 0], '2处您都点中了'],
  ['a scam told, nothing tapped', scam, 'scam', [], '哪里不对'],
  ['a scam taken for genuine, phrases tapped', scam, 'genuine', [0, 1], '哪里不对'],
  ['unsure about a scam, phrases tapped', scam, 'unsure', [0], '哪里不对'],
  ['a genuine message told, one of two tapped', genuine, 'genuine', [0], '您点中了1处，|还有1处'],
  ['a genuine message told, nothing tapped', genuine, 'genuine', [], '哪里看得出是真的'],
  ['a genuine message taken for a scam, phrases tapped', genuine, 'scam', [0, 1], '哪里看得出是真的']
] as const)('heads the notes for %s', (_, question, optionId, tapped, heading) => {
  expect(clueHeading(question, [optionId], tapped)).toBe(heading)
})
