import { alertText, caseText } from '../../../../contract/wording/fixture'
import { withField, wordsAt } from './textPaths'

test('a field is read by the path that findings name it by', () => {
  expect(wordsAt(caseText(), 'steps.2.text')).toBe('老伴不放心，夜里到反诈中心去问。')
  expect(wordsAt(alertText(), 'validity.fromDay')).toBe('12-20')
  expect(wordsAt(alertText(), 'steps.2.text')).toBe('')
})

test('changing a field leaves the text before and all other fields as they are', () => {
  const before = caseText()
  const after = withField(before, 'flags.1.note', '要您保密的，都先停下。')
  expect(after.flags[1]).toEqual({ mark: '你别告诉家人', note: '要您保密的，都先停下。' })
  expect(after.flags[0]).toBe(before.flags[0])
  expect(before).toEqual(caseText())
})

test('a field that is left out is gone, and one that was not there is put in', () => {
  expect('amount' in withField(caseText(), 'amount', undefined)).toBe(false)
  expect(withField(alertText(), 'area', '城东社区').area).toBe('城东社区')
})
