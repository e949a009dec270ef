/** Small, correct content for the tests of the rules; each test breaks one thing in it. */
import type { ChoiceQuestion, JudgeQuestion, OrderQuestion, Question, Source } from '../../contract/question'
import type { Content, ContentFile, Preview } from './content'
import { parseContent } from './parseContent'

const common = {
  title: '快递短信',
  kind: 'rebate' as const,
  audiences: ['shopper' as const],
  levers: ['gain' as const],
  difficulty: 1 as const,
  stem: '这条短信是真是假？',
  explanation: '先给小钱，再要您垫钱，是刷单的常见写法。',
  advice: ['不点链接，自己打开官方App查。'],
  sources: ['handbook'],
  reviewedOn: '2026-11-21'
}

export const judge = (change: Partial<JudgeQuestion> = {}): JudgeQuestion => ({
  ...common,
  id: 'rebate-judge-01',
  type: 'judge',
  verdict: 'scam',
  material: { channel: 'sms', from: '1069****12', text: '您的包裹已签收，[[扫码进群]]领礼品，[[今日24时前]]有效。' },
  clues: [
    { title: '拉您进群', note: '礼品只是把人引进群的由头。' },
    { title: '催您快办', note: '催得急，是不让您细想。' }
  ],
  mistake: '礼品不值几个钱，就以为没有风险。',
  check: '打开购物App看订单，拿不准就拨96110。',
  ...change
})

export const single = (change: Partial<ChoiceQuestion> = {}): ChoiceQuestion => ({
  ...common,
  id: 'rebate-single-01',
  type: 'single',
  stem: '群里让您先垫钱做任务，您怎么做？',
  options: [
    { id: 'a', text: '先垫一笔小的试试看', why: '小额返现正是引您垫大钱的办法。' },
    { id: 'b', text: '退群，不再往里转钱' },
    { id: 'c', text: '问群友有没有提现', why: '群友可能都是同一伙人扮的。' }
  ],
  answer: ['b'],
  ...change
})

export const order = (change: Partial<OrderQuestion> = {}): OrderQuestion => ({
  ...common,
  id: 'rebate-order-01',
  type: 'order',
  stem: '钱转出去了才发现不对，先做什么？',
  options: [
    { id: 'a', text: '按民警要求做笔录' },
    { id: 'b', text: '拨110说清情况' },
    { id: 'c', text: '截图保存转账记录' }
  ],
  answer: ['b', 'c', 'a'],
  ...change
})

export const source = (change: Partial<Source> = {}): Source => ({
  id: 'handbook',
  publisher: '公安部刑侦局',
  title: '防范电信网络诈骗宣传手册',
  date: '2025-06-18',
  grade: 'A',
  ...change
})

const questionFile = (folder: string, questions: readonly Question[]): ContentFile[] =>
  [...new Set(questions.map(question => question.kind))].map(kind => ({
    path: `content/${folder}/${kind}.json`,
    text: JSON.stringify({ kind, questions: questions.filter(question => question.kind === kind) })
  }))

interface Parts {
  practice?: readonly Question[]
  checkup?: readonly Question[]
  sources?: readonly Source[]
  previews?: readonly Preview[]
  files?: readonly ContentFile[]
}

/** Content as it would be read from files on 22 November 2026. */
export function contentOf({ practice = [], checkup = [], sources = [source()], previews, files = [] }: Parts): Content {
  return parseContent(
    [
      ...questionFile('questions', practice),
      ...questionFile('checkup', checkup),
      { path: 'content/sources/shared.json', text: JSON.stringify(sources) },
      ...(previews ? [{ path: 'content/previews.json', text: JSON.stringify(previews) }] : []),
      ...files
    ],
    '2026-11-22'
  )
}

/** The same question several times under different ids, each changed in its own way. */
export function times<Q extends Question>(count: number, make: (index: number) => Q): Q[] {
  return Array.from({ length: count }, (_, i) => {
    const question = make(i)
    return { ...question, id: `${question.kind}-${question.type}-${String(i + 1).padStart(2, '0')}` }
  })
}
