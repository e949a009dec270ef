import type { Guide, StepWords } from '../../contract/guide'
import { contentOf, guide, stepWords } from './fixture'
import { rule } from './guideWording'

const problemsOf = (change: Partial<Guide>) => rule.check(contentOf({ guides: [guide(change)] })).map(({ problem }) => problem)
const check = (change: Partial<StepWords>) => problemsOf({ words: { ...guide().words, install: stepWords(change) } })

describe('the words of a guide', () => {
  test('pass when they are short, calm and voluntary', () => {
    expect(problemsOf({})).toEqual([])
  })

  test.each([
    ['装了国家反诈中心APP，就不会被骗。', '步骤install的为什么“'],
    ['请您千万要记得打开这一项。', '步骤install的为什么“千万”'],
    ['先看清楚,再点右边的安装按钮。', '步骤install的为什么用了半角标点'],
    ['点开以后，你再往下看一看。', '步骤install的为什么称呼用了“你”'],
    ['有事就打13812345678，问一问。', '步骤install的为什么里有一串没有遮住的号码'],
    ['按规定，这一项强制开启。', '步骤install的为什么写了“强制”'],
    ['街道说了，这个必须安装。', '步骤install的为什么写了“必须安装”'],
    [`${'字'.repeat(31)}。`, '步骤install的为什么里有一句31个字']
  ])('are found: %s', (why, start) => {
    expect(check({ why })).toEqual([expect.stringContaining(start)])
  })

  test.each(['装不装由您自己定，不装也不影响办事。', '它会提醒您，拿主意的还是您。'])('may say: %s', why => {
    expect(check({ why })).toEqual([])
  })

  test('are looked at wherever they stand', () => {
    expect(problemsOf({ before: ['这个必须装。'], note: '最新的办法' })).toHaveLength(2)
    expect(check({ unseen: ['请快一点打开！'] })).toHaveLength(1)
  })
})

describe('a step', () => {
  test('has a title of at most 14 characters, without the marks where it may break', () => {
    expect(check({ title: `${'字'.repeat(7)}|${'字'.repeat(7)}` })).toEqual([])
    expect(check({ title: '字'.repeat(15) })).toEqual(['步骤install的名称有15个字，最多14个字。'])
  })

  test('says how in at most three sentences', () => {
    expect(check({ text: '打开设置。点搜索。输入三个字。' })).toEqual([])
    expect(check({ text: '打开设置。点搜索。输入三个字。点开它。' })).toEqual(['步骤install的做法有4句，最多3句。'])
  })

  test.each(['收到验证码自己填。', '再设一个密码。', '按页面说的刷脸。'])('leaves it in the person’s own hands: %s', text => {
    expect(check({ text })).toHaveLength(1)
    expect(check({ text: `${text}验证码、密码、刷脸，只在自己手机上、由自己来。` })).toEqual([])
  })

  test('only wishes for sentences of more than 25 characters to be shorter', () => {
    const findings = rule.check(contentOf({ guides: [guide({ after: [`${'字'.repeat(26)}。`] })] }))
    expect(findings.map(({ warning }) => warning)).toEqual([true])
  })
})
