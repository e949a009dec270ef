import { contentOf, judge, single } from './fixture'
import { rule } from './forbiddenWording'

const explain = (explanation: string) => rule.check(contentOf({ practice: [judge({ explanation })] }))

describe('false statements', () => {
  test.each([
    '96110是专线，骗子无法伪造。',
    '显示96110的一定是真的。',
    '00开头的电话都是诈骗。',
    '170号段的来电就是骗子。',
    '30分钟内报警就能追回。',
    '超过30分钟就追不回了。',
    '装了国家反诈中心App，就不会被骗。',
    '警察绝不会打电话。',
    '110打来的都是假的。',
    '发现线索可以拨12337举报。',
    '公安部12321网站可以举报。',
    '系统已确认是诈骗。',
    '可以故意输错对方的密码。',
    '2小时内报警追回率更高。',
    '请下载中国反诈中心。',
    '让对方提供官方电话，再打过去核实。',
    '开微信视频确认一下就行。',
    '反诈法规定延时24小时到账。',
    '被骗的主要是老人。',
    '出租一张银行卡就会判刑。',
    '在国家反诈中心App就能报案。',
    '发现不对，30分钟内报警就能追回。',
    '别让钱再转走，30分钟内报警就能追回。',
    '其实显示96110的就是真的。'
  ])('are found: %s', sentence => {
    expect(explain(sentence)).not.toEqual([])
  })

  test.each([
    '不能说装了反诈App就不会被骗。',
    '有人以为00开头的电话都是诈骗，其实境外亲友来电也这样显示。',
    '96110也可能被冒充，拿不准就自己拨过去。',
    '法律没有规定超过30分钟就不管。',
    '12337不受理电诈举报。',
    '警察不会打电话要验证码。',
    '不要让对方提供电话再核实，那号码也是他给的。',
    '170号段未必是骗子。',
    '尾号不符，说明不是原来存的号码。'
  ])('may be denied: %s', sentence => {
    expect(explain(sentence)).toEqual([])
  })

  test('may stand in a wrong option, but not in the word on it', () => {
    const [first, ...others] = single().options
    const withFirst = (text: string, why: string) =>
      rule.check(contentOf({ practice: [single({ options: [{ ...first, id: 'a', text, why }, ...others] })] }))
    expect(withFirst('显示96110，一定是真的，照做', '来电显示可以改。')).toEqual([])
    expect(withFirst('照对方说的做', '显示96110的一定是真的。')).toHaveLength(2)
  })

  test('may stand in what leads people to the wrong verdict', () => {
    expect(rule.check(contentOf({ practice: [judge({ mistake: '觉得00开头的电话都是诈骗。' })] }))).toEqual([])
  })
})

describe('false statements in a simulated message', () => {
  const says = (verdict: 'scam' | 'genuine') => {
    const material = { channel: 'call' as const, from: '来电', text: '我是[[反诈中心的]]，96110无法伪造，请您[[配合]]。' }
    return rule.check(contentOf({ practice: [judge({ verdict, material })] }))
  }

  test('are what a scammer says', () => {
    expect(says('scam')).toEqual([])
  })

  test('are not what a genuine caller says', () => {
    expect(says('genuine')).toHaveLength(1)
  })
})

describe('loud words', () => {
  test.each(['一律挂断。', '绝对不要转。', '千万别点。', '这是最新骗术。', '快报警！', '您一定要小心。', '令人震惊。'])(
    'are found: %s',
    sentence => {
      expect(explain(sentence)).toHaveLength(1)
    }
  )

  test.each(['不一定是真的。', '转走了三千万元。', '有一定的风险。', '“绝对安全”是骗子的话。'])('are let be: %s', sentence => {
    expect(explain(sentence)).toEqual([])
  })

  test('may stand in a simulated message', () => {
    const material = { channel: 'sms' as const, from: '1069****12', text: '震惊！[[百分百中奖]]，千万不要错过，[[今日有效]]！' }
    expect(rule.check(contentOf({ practice: [judge({ material })] }))).toEqual([])
  })

  test('name the item, the words and the mend', () => {
    expect(explain('这是最新骗术。')).toEqual([
      {
        file: 'content/questions/rebate.json',
        id: 'rebate-judge-01',
        rule: '不能这样写',
        problem: '解释“最新”：用了“最新”：过几个月就不新了。',
        mend: '写明年月，如“2025年6月公布”。'
      }
    ])
  })
})
