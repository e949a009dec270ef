import { rule } from './answerPositions'
import { contentOf, officerQuestion, single, times } from './fixture'
import { mayBeChance } from './mayBeChance'

const letters = ['a', 'b', 'c'] as const
const answers = (pattern: string) => contentOf({ practice: times(pattern.length, i => single({ answer: [pattern.charAt(i)] })) })

describe('answer positions', () => {
  test('pass when the right answer is spread over the positions', () => {
    expect(rule.check(contentOf({ practice: times(24, i => single({ answer: [letters[i % 3] ?? 'a'] })) }))).toEqual([])
  })

  test('are found when one of them is right too often', () => {
    const findings = rule.check(answers('b'.repeat(16) + 'acacacac'))
    expect(findings).toHaveLength(1)
    expect(findings[0]?.problem).toBe('单选题：正确答案放在B位的有16道，均匀应当约8道，太多。')
  })

  test('are found when one of them is never right', () => {
    const findings = rule.check(answers('ab'.repeat(12)))
    expect(findings.map(finding => finding.problem)).toContain('单选题：正确答案放在C位的只有0道，均匀应当约8道。')
  })

  test("are found in officers' practice too", () => {
    const questions = Array.from({ length: 12 }, (_, i) => officerQuestion({ id: `officer-explain-${10 + i}`, answer: ['a'] }))
    expect(rule.check(contentOf({ officerPractice: questions })).map(({ file, problem }) => [file, problem])).toContainEqual([
      'content/officer-practice',
      '单选题：正确答案放在A位的有12道，均匀应当约4道，太多。'
    ])
  })

  test('are not judged on a few questions', () => {
    expect(rule.check(answers('bbb'))).toEqual([])
  })
})

describe('mayBeChance', () => {
  test('allows two standard deviations', () => {
    const coins = Array.from({ length: 100 }, () => 0.5)
    expect(mayBeChance(60, coins)).toBe(true)
    expect(mayBeChance(61, coins)).toBe(false)
  })
})
