import type { JudgeQuestion } from '../../contract/question'
import { rule } from './cueBalance'
import { contentOf, judge, times } from './fixture'

type Verdict = JudgeQuestion['verdict']

const from = '小区公告栏'
const filler = '明天上午在楼下见面，带上昨天说过的东西。'

/** As many messages of a verdict, some of which say something more. */
const messages = (verdict: Verdict, count: number, saying: { words: string; in: number }, channel: JudgeQuestion['material']['channel'] = 'letter') =>
  times(count, i => judge({ verdict, material: { channel, from, text: i < saying.in ? `${filler}${saying.words}。` : filler } }))

const problems = (practice: JudgeQuestion[]) => rule.check(contentOf({ practice })).map(({ problem }) => problem)
const sides = (words: string, inScams: number, inGenuine: number, each: number) => [
  ...messages('scam', each, { words, in: inScams }),
  ...messages('genuine', each, { words, in: inGenuine })
]

describe('the balance of surface cues', () => {
  test('passes while a word stands about as often on both sides', () => {
    expect(problems(sides('不用交钱', 10, 17, 50))).toEqual([])
  })

  test('names the word, the counts and the distance when it tells too well', () => {
    expect(rule.check(contentOf({ practice: sides('这是官方通知', 5, 35, 100) }))).toEqual([
      expect.objectContaining({
        file: 'content/questions',
        id: '（整体）',
        problem: '练习题的判断题：“官方、官网”在100条诈骗里有5条，在100条正常里有35条，相差30个百分点，最多15个。',
        mend: '改几条材料：让几条诈骗的也这样写，或者让几条正常的不这样写。要读着自然。'
      }),
      expect.objectContaining({ problem: expect.stringContaining('“不用、官方、96110”') as string })
    ])
  })

  test('says the other way round what to mend when scams have the word', () => {
    const [found] = rule.check(contentOf({ practice: sides('今晚结束', 40, 10, 100) }))
    expect(found?.mend).toContain('让几条正常的也这样写，或者让几条诈骗的不这样写')
  })

  test.each(['无需操作', '免费领取', '请到窗口', '付1200元', '拨96110', '打开pay.example'])('counts “%s” as one of the cues', words => {
    expect(problems(sides(words, 0, 50, 50)).length).toBeGreaterThan(0)
  })

  test('counts a word that is cut by a mark, and one in the sender', () => {
    const marked = sides('不[[用交]]钱', 0, 20, 50)
    expect(problems(marked)).toEqual([expect.stringContaining('“不用、无需”'), expect.stringContaining('“不用、官方、96110”')])
    const called = messages('genuine', 50, { words: '', in: 0 }).map(item => ({ ...item, material: { ...item.material, from: '物业客服' } }))
    expect(problems([...messages('scam', 50, { words: '', in: 0 }), ...called])).toEqual([expect.stringContaining('“客服”在50条诈骗里有0条')])
  })

  test('leaves out what a scam is after: that is what tells', () => {
    expect(problems(sides('把验证码念来，别告诉家人', 50, 0, 50).map(item => ({ ...item, material: { ...item.material, text: item.material.text.padEnd(40, '。') } })))).toEqual([])
  })

  test('looks at where messages come from', () => {
    const mixed = [...messages('scam', 50, { words: '', in: 0 }, 'chat'), ...messages('genuine', 50, { words: '', in: 0 })]
    expect(problems(mixed)).toEqual([expect.stringContaining('“渠道是聊天”'), expect.stringContaining('“渠道是信件”')])
  })

  test('looks at how long messages are', () => {
    expect(problems(sides('后来他把路怎么走又说了一遍', 50, 0, 50))).toEqual([
      '练习题的判断题：诈骗的平均34个字，正常的平均20个字，长短差得太多，看长短就能猜。'
    ])
  })

  test('allows a small pool more, and a tiny one anything', () => {
    expect(problems(sides('不用交钱', 0, 5, 20))).toEqual([])
    expect(problems(sides('不用交钱', 0, 6, 20))).toHaveLength(2)
    expect(problems(sides('不用交钱', 0, 19, 19))).toEqual([])
  })
})
