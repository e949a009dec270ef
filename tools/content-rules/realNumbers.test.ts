import { contentOf, judge } from './fixture'
import { rule } from './realNumbers'

const check = (explanation: string) => rule.check(contentOf({ practice: [judge({ explanation })] }))

describe('real numbers and addresses', () => {
  test.each([
    '对方号码是13800000021。',
    '对方号码是138 0000 0021。',
    '对方号码是138-0000-0021。',
    '卡号6222020000000000123。',
    '身份证号110101199001010011。',
    '加QQ群123456。',
    '打电话00852123456。',
    '点开www.etc-rz.cn重新认证。',
    '点开http://a.b.top/x。',
    '点开etc.cc重新认证。',
    '点开etc.cc重新认证。',
    '打一三八零零零零零零二一问一问。'
  ])('are found: %s', text => {
    expect(check(text)).toHaveLength(1)
  })

  test.each([
    '自己拨96110，或者拨95022。',
    '对方号码是138****0021，尾号**12。',
    '来电00852****36，先不接。',
    '转走了298000元。',
    '2025年6月18日公布，2026-11-21核对。',
    '输入验证码198198，其实是金额。',
    '链接是etc-rz.example和xx***.cc。',
    '年息3.5%，每月800元。',
    '10699000发来查询结果。'
  ])('are let be when masked or official: %s', text => {
    expect(check(text)).toEqual([])
  })

  test('are found in the simulated message and its sender', () => {
    const material = { channel: 'sms' as const, from: '13800000021', text: '您的[[包裹已到]]，请回电[[0571-8800000]]。' }
    const problems = rule.check(contentOf({ practice: [judge({ material })] })).map(finding => finding.problem)
    expect(problems).toEqual(['材料里有一串没有遮住的号码“0571-8800000”。', '发送方里有一串没有遮住的号码“13800000021”。'])
  })
})
