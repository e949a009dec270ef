/** Small, correct content for the tests of the rules; each test breaks one thing in it. */
import type { AlertText } from '../../contract/alertText'
import type { CaseText } from '../../contract/case'
import type { Guide, StepRule, StepWords } from '../../contract/guide'
import type { Lesson } from '../../contract/lesson'
import { type OfficerQuestion, practiceTopics } from '../../contract/officerPractice'
import type { Partner, Place } from '../../contract/place'
import type { ChoiceQuestion, JudgeQuestion, OrderQuestion, Question, Source } from '../../contract/question'
import type { Scenario, ScenarioNode } from '../../contract/scenario'
import type { Survey } from '../../contract/survey'
import type { Content, ContentFile } from './content'
import type { Letter } from './letter'
import { parseContent } from './parseContent'
import type { Preview } from './roles'

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

export const officerQuestion = (change: Partial<OfficerQuestion> = {}): OfficerQuestion => ({
  id: 'officer-explain-01',
  topic: 'explain',
  title: '先听他说',
  type: 'single',
  difficulty: 1,
  stem: '一位大爷停在摊位前，您先说哪一句？',
  options: [
    { id: 'a', text: '“您装反诈App了吗？”', why: '一上来就要他装，他会走开。' },
    { id: 'b', text: '“您近来接到过怪电话吗？”' },
    { id: 'c', text: '“您这年纪，可要当心。”', why: '听着像说他好骗。' }
  ],
  answer: ['b'],
  explanation: '先问他遇到过什么，他才愿意说。',
  sources: ['handbook'],
  reviewedOn: '2026-11-21',
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

export const lesson = (change: Partial<Lesson> = {}): Lesson => ({
  id: 'lesson-rebate',
  kind: 'rebate',
  title: '要先垫钱的活不做',
  audiences: ['worker'],
  how: [
    '短信里招人点赞、关注，说有钱拿。进了群，头几笔小钱真能到手，群里还有人天天晒收入。',
    '接着叫您下载应用市场里没有的App。做“进阶任务”，要先垫钱，说垫得多返得多。',
    '垫得多了，他说操作失误，要再充钱才能提。也有叫您取现金、买黄金，交给网约车送走的。',
    '收到12381的提醒短信，就停下来。它不带链接，也不用您回复，更不会让您去加什么人。'
  ],
  flags: [
    { mark: '先垫钱再返钱', note: '要垫付资金做任务的兼职刷单，都是诈骗。' },
    { mark: '小额能提，大额不能', note: '头几笔给您提，是为了让您放心垫大钱。' },
    { mark: '操作失误，再充一笔', note: '这是叫您接着充钱的借口，别为拿回本金再投。' }
  ],
  deed: '停下，不再充钱，留好群号和收款账户。钱已经转了，马上拨110。',
  questionIds: ['rebate-judge-01', 'rebate-single-01'],
  sources: ['handbook'],
  reviewedOn: '2026-11-21',
  ...change
})

export const stepRule = (change: Partial<StepRule> = {}): StepRule => ({ phase: 'download', drawing: 'install', required: false, ...change })

export const stepWords = (change: Partial<StepWords> = {}): StepWords => ({
  title: '认准名字|再安装',
  text: '看清名字，点右边的“安装”。',
  why: '从自带的商店下载，不容易下到冒名的。',
  unseen: ['写着“打开”的，已经装过了。'],
  drawing: '一行名字，右边是安装按钮',
  say: '您念一念名字，对上了再安装。',
  ticks: [{ id: 'installed', text: '已经装好' }],
  ...change
})

export const survey = (change: Partial<Survey> = {}): Survey => ({
  id: 'reach-2026',
  version: 1,
  title: '宣传您看到了吗',
  intro: '想知道宣传走到您身边没有。',
  from: '2026-11-01',
  to: '2026-12-31',
  anonymous: true,
  questions: [
    { id: 'seen', type: 'single', text: '您看到过宣传吗', options: [{ id: 'yes', text: '看到过' }, { id: 'no', text: '没有' }] },
    { id: 'clear', type: 'scale', text: '讲清楚了吗', low: '没看明白', high: '很清楚', showIf: { questionId: 'seen', optionIds: ['yes'] } }
  ],
  ...change
})

export const guide = (change: Partial<Guide> = {}): Guide => ({
  id: 'guide-antifraud-app',
  title: '国家反诈中心APP',
  row: '装好国家反诈中心APP',
  note: '下载、注册、打开提醒',
  minutes: 10,
  counted: true,
  before: ['装不装由您自己定。'],
  after: ['隔一阵子打开看看。'],
  asks: [{ id: 'store', question: '手机是哪一种？', options: [{ id: 'first', text: '安卓手机' }, { id: 'second', text: '苹果手机' }] }],
  routes: [
    { when: { store: ['first'] }, steps: ['install', 'practice', 'fresh-case'] },
    { when: { store: ['second'] }, steps: ['install-second', 'practice', 'fresh-case'] }
  ],
  rules: {
    install: stepRule({ required: true, checkOnPhone: true }),
    'install-second': stepRule({ required: true }),
    practice: stepRule({ phase: 'show', tool: { type: 'warning' } }),
    'fresh-case': stepRule({ phase: 'remind', tool: { type: 'freshCase' } })
  },
  words: { install: stepWords(), 'install-second': stepWords(), practice: stepWords(), 'fresh-case': stepWords() },
  sources: ['handbook'],
  reviewedOn: '2026-11-21',
  ...change
})

export const letter = (change: Partial<Letter> = {}): Letter => ({
  title: '致来客一封信',
  greeting: '欢迎您来。',
  watch: [
    { title: '航班取消的电话', note: '退改签到航空公司的App里办，不用共享屏幕。' },
    { title: '让您扫的码', note: '扫了要填卡号、要验证码的，就停下来。' },
    { title: '自称警察的电话', note: '警察不在电话里办案，没有“安全账户”。' }
  ],
  doing: ['拿不准，自己拨96110问一句。', '钱已经转了，马上拨110。'],
  genuine: '民警上门会出示警官证。',
  sources: ['handbook'],
  reviewedOn: '2026-11-21',
  ...change
})

export const place = (change: Partial<Place> = {}): Place => ({
  id: 'east-station',
  name: '东站',
  communityId: 'east',
  venue: 'station',
  ...change
})

export const partner = (change: Partial<Partner> = {}): Partner => ({
  id: 'east-bank',
  name: '城东支行',
  venue: 'bank',
  address: '城东路1号',
  communityId: 'east',
  area: '城东社区',
  offers: ['大额转账多问一句'],
  latitude: 30,
  longitude: 110,
  ...change
})

const talk = (number: number, change: Partial<ScenarioNode> = {}): ScenarioNode => ({
  lines: [{ by: 'them', text: '您的会员要扣费了，我帮您关。' }],
  moves: [
    { id: 'go-on', type: 'say', text: '那怎么关？', intent: 'ask', to: `talk-${number + 1}` },
    { id: 'hang-up', type: 'do', text: '挂断', intent: 'hangUp', deeds: ['hungUp'], to: 'safe' }
  ],
  ...(number <= 4 ? { sign: { title: '说要扣费', note: '会员扣不扣费，自己打开App就能看到。' } } : {}),
  ...change
})

/** A conversation of 22 talks in a row, out of each of which one can hang up, and three ends. */
export const scenarioNodes: Record<string, ScenarioNode> = {
  ...Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`talk-${i + 1}`, talk(i + 1)])),
  'talk-22': talk(22, {
    moves: [
      { id: 'give-code', type: 'say', text: '验证码给您', intent: 'giveCode', deeds: ['toldCode'], to: 'close' },
      { id: 'send-money', type: 'do', text: '转过去', intent: 'sendMoney', deeds: ['sentMoney'], to: 'lost' }
    ]
  }),
  safe: { lines: [{ by: 'story', text: '您挂断了。' }], end: 'safe' },
  close: { lines: [{ by: 'story', text: '您给银行打了电话。' }], end: 'close' },
  lost: { lines: [{ by: 'story', text: '钱没有回来。' }], end: 'lost' }
}

export const scenario = (change: Partial<Scenario> = {}): Scenario => ({
  id: 'scenario-customer-service',
  kind: 'customerService',
  title: '关会员的电话',
  genuine: false,
  channel: 'call',
  from: '0086****21',
  setting: '您在家里做饭，手机响了。',
  minutes: 5,
  start: 'talk-1',
  nodes: scenarioNodes,
  debrief: { wanted: '他想让您一步一步照着做，最后转钱。', nextTime: ['先挂断。', '自己打开App看。'], say: '我自己看，再见。' },
  sources: ['handbook'],
  reviewedOn: '2026-11-21',
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
  contest?: readonly Question[]
  officerPractice?: readonly OfficerQuestion[]
  sources?: readonly Source[]
  previews?: readonly Preview[]
  cases?: readonly CaseText[]
  alerts?: readonly AlertText[]
  lessons?: readonly Lesson[]
  guides?: readonly Guide[]
  drawings?: readonly string[]
  letter?: Letter
  places?: readonly Place[]
  partners?: readonly Partner[]
  surveys?: readonly Survey[]
  scenarios?: readonly Scenario[]
  files?: readonly ContentFile[]
}

const file = (path: string, content: unknown): ContentFile => ({ path: `content/${path}`, text: JSON.stringify(content) })

/** Content as it would be read from files on 22 November 2026. */
export function contentOf(parts: Parts): Content {
  const { practice = [], checkup = [], contest = [], officerPractice = [], sources = [source()], lessons = [], guides = [], surveys = [], scenarios = [], files = [] } = parts
  return parseContent(
    [
      ...questionFile('questions', practice),
      ...questionFile('checkup', checkup),
      ...questionFile('contest', contest),
      ...practiceTopics.flatMap(topic => {
        const questions = officerPractice.filter(question => question.topic === topic)
        return questions.length ? [file(`officer-practice/${topic}.json`, questions)] : []
      }),
      file('sources/shared.json', sources),
      ...lessons.map(lesson => file(`lessons/${lesson.kind}.json`, lesson)),
      ...guides.map(guide => file(`guides/${guide.id.replace('guide-', '')}.json`, guide)),
      ...surveys.map(survey => file(`surveys/${survey.id}.json`, survey)),
      ...scenarios.map(each => file(`scenarios/${each.id.replace('scenario-', '')}.json`, each)),
      ...(parts.previews ? [file('previews.json', parts.previews)] : []),
      ...(parts.cases ? [file('cases/police.json', parts.cases)] : []),
      ...(parts.alerts ? [file('alerts/topics.json', parts.alerts)] : []),
      ...(parts.letter ? [file('letter.json', parts.letter)] : []),
      ...(parts.places ? [file('places/city.json', parts.places)] : []),
      ...(parts.partners ? [file('partners/city.json', parts.partners)] : []),
      ...files
    ],
    '2026-11-22',
    parts.drawings ?? null
  )
}

/** The same question several times under different ids, each changed in its own way. */
export function times<Q extends Question>(count: number, make: (index: number) => Q): Q[] {
  return Array.from({ length: count }, (_, i) => {
    const question = make(i)
    return { ...question, id: `${question.kind}-${question.type}-${String(i + 1).padStart(2, '0')}` }
  })
}
