import type { CaseText } from '../case'
import { checkCase } from './checkCase'
import { caseText } from './fixture'

const found = (change: Partial<CaseText>) => checkCase(caseText(change)).map(({ rule, field }) => `${rule} ${field}`)
const { steps, flags, sources } = caseText()
const [first] = sources
const withStep = (text: string) => found({ amount: undefined, title: '多问一句，钱没有转走', steps: [{ text, turning: true }, ...steps.slice(0, 2)] })

describe('a case', () => {
  test('passes when nothing is wrong with it', () => {
    expect(checkCase(caseText())).toEqual([])
  })

  test('is told what is wrong, where, and how to mend it', () => {
    expect(checkCase(caseText({ advice: ['挂断，自己拨96110。', '别回拨13800000021。'] }))).toEqual([
      {
        rule: '不留真号码',
        field: 'advice.1',
        problem: '第2条怎么办里有一串没有遮住的号码“13800000021”。',
        mend: '中间换成星号，如138****0021、尾号**12；官方热线可以写全。'
      }
    ])
  })

  test.each([
    ['不能这样写', '显示96110的一定是真的。'],
    ['不留真号码', '对方让她加QQ群1234567。'],
    ['个人信息', '李女士接到电话。'],
    ['标点和称呼', '她挂断,再拨96110。'],
    ['句子短', `${'字'.repeat(31)}。`],
  ])('is found by the rule %s in a step', (rule, text) => {
    expect(withStep(text)).toContain(`${rule} steps.0.text`)
  })

  test('may quote the scammer in a step, and shows his words as a flag', () => {
    expect(withStep('对方说：“96110伪造不了，你绝对不能挂！”')).toEqual([])
    expect(found({ flags: [{ mark: '绝对安全！你快转', note: '催得急，是不让人细想。' }, ...flags.slice(1)] })).toEqual([])
  })

  test('has a title that is as calm and as nameless as the rest', () => {
    expect(found({ title: '王阿姨的85万元保住了！' })).toEqual(['不能这样写 title', '个人信息 title'])
  })
})

describe('the source of a case', () => {
  const withSource = (change: Partial<CaseText['sources'][number]>) => found({ sources: [{ ...(first ?? sources[0]!), ...change }] })

  test('is linked only where it is the publisher’s own page', () => {
    expect(withSource({ grade: 'B' })).toEqual(['来源可信 sources.0.url'])
    expect(withSource({ grade: 'B', url: undefined })).toEqual([])
  })

  test.each(['https://www.qingxingstone.com/a', 'http://ccdushu.com/b', 'https://m.2wbiao.cn/c', 'https://news.migage.com/d'])(
    'is no fiction: %s',
    url => {
      expect(withSource({ url })).toEqual(['来源可信 sources.0.url'])
    }
  )

  test.each(['某小说网', '某文库', '自媒体'])('is no %s', publisher => {
    expect(withSource({ publisher })).toEqual(['来源可信 sources.0.publisher'])
  })
})
