import { contentOf, judge } from './fixture'
import { rule } from './typography'

const check = (explanation: string) => rule.check(contentOf({ practice: [judge({ explanation })] })).map(finding => finding.problem)

describe('typography', () => {
  test('passes full-width punctuation, times, amounts and addresses', () => {
    expect(check('08:30前拨96110，链接etc-rz.example别点，年息3.5%。')).toEqual([])
  })

  test.each([
    ['先挂断,再拨96110。', '解释用了半角标点：“断,”。'],
    ['先挂断（别急).再拨。', '解释用了半角标点：“急)”。'],
    ['他说"安全账户"。', '解释用了直引号：“"”。'],
    ['打开 App查。', '解释字和数字、字母之间有空格：“开 A”。'],
    ['拨96110 问一问。', '解释字和数字、字母之间有空格：“0 问”。'],
    ['先问问你家里人。', '解释称呼用了“你”：“你”。']
  ])('finds %s', (text, problem) => {
    expect(check(text)).toEqual([problem])
  })

  test('lets others say 你: in quotes, in the message, and of two people; a sender may have two names', () => {
    expect(check('问一件只有你们知道的事。他说“你别挂”，就是怕您去问。')).toEqual([])
    const material = { channel: 'call' as const, from: '业主群 周老师', text: '你[[别挂电话]]，[[听我说完]]。' }
    expect(rule.check(contentOf({ practice: [judge({ material })] }))).toEqual([])
  })
})
