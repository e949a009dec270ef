import { alertText, caseText } from '../../contract/wording/fixture'
import { contentOf, lesson, letter } from './fixture'
import { rule } from './publishedWording'

const check = (parts: Parameters<typeof contentOf>[0]) =>
  rule.check(contentOf(parts)).map(({ id, rule, problem }) => `${id}【${rule}】${problem}`)

describe('the wording of what is published', () => {
  test('passes a case, an alert, a lesson and a letter in which nothing is wrong', () => {
    expect(check({ cases: [caseText()], alerts: [alertText()], lessons: [lesson()], letter: letter() })).toEqual([])
  })

  test('holds the files to what the server asks of a case and an alert', () => {
    expect(check({ cases: [caseText({ advice: ['快报警！'] })] })).toEqual([
      'police-yinchuan-2026【不能这样写】第1条怎么办“！”：用了感叹号。'
    ])
    expect(check({ alerts: [alertText({ text: '请您的家人打13800000021核实。' })] })).toEqual([
      'flight-spring【不留真号码】正文里有一串没有遮住的号码“13800000021”。'
    ])
  })

  test('asks the same of a lesson, but not of the words of the scam', () => {
    const [first, ...others] = lesson().flags
    const flags = [{ mark: '绝对安全！', note: '绝对不要信。' }, ...others]
    expect(first?.mark).toBe('先垫钱再返钱')
    expect(check({ lessons: [lesson({ flags })] })).toEqual(['lesson-rebate【不能这样写】第1条红旗的说明“绝对”：用了“绝对”。'])
  })

  test('asks the same of the letter', () => {
    expect(check({ letter: letter({ genuine: '装了国家反诈中心App，就不会被骗。' }) })).toEqual([
      '（整个文件）【不能这样写】真的是什么样“装了国家反诈中心App，就不会被骗”：说装了App就不会被骗：它只能识别一部分号码和网址。'
    ])
  })

  test('wishes for sentences of at most 25 characters', () => {
    const [finding] = rule.check(contentOf({ alerts: [alertText({ text: `${'字'.repeat(26)}。` })] }))
    expect(finding).toMatchObject({ rule: '句子短', warning: true })
  })
})
