import { caseFiles } from '../../content/cases'
import type { CaseText } from '../../contract/case'
import { chooseAnswer, pauseBetweenTaps } from './answerQuestions'
import { startCloud, type Cloud } from './harness/cloud'
import { MiniProgram, type TapCost } from './harness/miniProgram'
import { attributeText, textOf } from './harness/pageTree'
import { Phone } from './harness/phone'

const id = 'police-yinchuan-2026'
const casePage = '/subpackages/quiz/case/index?caseId='
/** WeChat's part of the figure of the feed: from navigation to content. */
const limit = { calls: 1, bytes: 12_288 }

/** What crosses until the whole story is there, down to what to do. */
function untilTold({ label, sent }: TapCost, { advice }: CaseText) {
  const last = sent.findIndex(({ text }) => text.includes(advice.at(-1) ?? ''))
  if (last < 0) throw new Error(`${label} never told its story`)
  const needed = sent.slice(0, last + 1)
  return { label, calls: needed.length, bytes: needed.reduce((sum, { bytes }) => sum + bytes, 0) }
}

describe('a case page in the built mini-program', () => {
  const cases = caseFiles.flat() as CaseText[]
  const text = cases.find(one => one.id === id)
  let cloud: Cloud
  let phone: Phone

  beforeAll(async () => {
    cloud = await startCloud()
    await cloud.publish()
  })

  afterAll(() => cloud.stop())

  beforeEach(async () => {
    await cloud.rows('TRUNCATE attempts, residents')
    phone = new Phone(cloud.functionFor('o-case-reader'))
  })

  /** From a card of the feed, as a reader comes. */
  async function openCase(): Promise<MiniProgram> {
    const app = await MiniProgram.start(phone)
    await app.tap('案例')
    await app.tap('老伴夜里多问了一句')
    return app
  }

  it('tells the story with its turning point, what is wrong, what to do and where it is from', async () => {
    const app = await openCase()
    if (!text) throw new Error(`${id} is not in content/`)
    expect(app.shows('转折')).toBe(true)
    const told = [...text.steps.map(step => step.text), ...text.flags.map(flag => flag.note), ...text.advice, text.publisher]
    expect(told.filter(words => !app.shows(words))).toEqual([])
    await app.tap('看来源')
    expect(text.sources.filter(({ title }) => !app.shows(title))).toEqual([])
  })

  it('comes to its content in one setData of 12 KB at most, from a card and whichever case it is', async () => {
    const app = await MiniProgram.start(phone)
    await app.tap('案例')
    if (!text) throw new Error(`${id} is not in content/`)
    // As long as a person looks: until the cards below the screen are drawn, too.
    await new Promise(resolve => setTimeout(resolve, 400))
    await app.settle()
    const tapped = untilTold(await app.tap('老伴夜里多问了一句'), text)
    await app.back()
    // Down to the end: the phone has read them all then.
    while (!app.shows('都在这里了')) await app.scrollTo(app.scrollTop + 1200)
    const costs = []
    for (const one of cases) {
      costs.push(untilTold(await app.open(casePage + one.id), one))
      expect(app.shows('如果是您')).toBe(true)
      await app.back()
    }
    const most = costs.reduce((a, b) => (b.bytes > a.bytes ? b : a))
    process.stdout.write(`case page from a card: ${tapped.calls} setData, ${tapped.bytes} bytes; the largest of ${costs.length}: ${most.bytes} bytes (${most.label}); ${costs.filter(({ bytes }) => bytes > limit.bytes).length} over ${limit.bytes}\n`)
    expect(tapped.calls).toBe(limit.calls)
    expect(costs.filter(({ calls, bytes }) => calls > limit.calls || bytes > limit.bytes)).toEqual([])
  })

  it('opens from a card in a chat on a phone that has never seen it', async () => {
    const app = await MiniProgram.start(phone, { path: casePage + id, scene: 1007 })
    expect(app.shows('85万元保住了')).toBe(true)
    expect(await cloud.rows('SELECT * FROM residents')).toEqual([])
  })

  it('grades its question on the spot, once, and the answer stands in the database', async () => {
    const app = await openCase()
    await chooseAnswer(app)
    expect(['判断对了', '再看一看', '答对了'].filter(words => app.shows(words))).toHaveLength(1)
    expect(await cloud.rows('SELECT mode, total FROM attempts')).toEqual([{ mode: 'practice', total: 1 }])
  })

  it('has no button in its question that does nothing', async () => {
    const app = await openCase()
    const phrases = app.findAll(({ tag, attributes }) => tag === 'text' && attributes['aria-role'] === 'button')
    expect(phrases.map(textOf)).toEqual([])
  })

  it('is kept as a favourite and opens from there after a restart with no network', async () => {
    const app = await openCase()
    await app.tap('收藏')
    expect(attributeText(app.findAll(element => attributeText(element, 'aria-pressed') === 'true')[0] ?? app.find('已收藏'), 'aria-pressed')).toBe('true')

    phone.goOffline()
    const again = await app.restart()
    await again.tap('我的')
    await again.tap('我的收藏')
    await again.tap('老伴夜里多问了一句')
    expect(again.shows('遇到这样的事')).toBe(true)
    await again.tap('已收藏')
    await again.back()
    expect(again.shows('还没有收藏')).toBe(true)
  })

  it('leads from 我也遇到过 to the calls, with the kind filled in', async () => {
    const app = await openCase()
    await app.tap('我也遇到过')
    expect(app.route).toBe('pages/call/index')
    expect(app.shows('您遇到的：冒充公检法')).toBe(true)
    await app.tap('拿不准，问96110')
    expect(phone.phoneCalls).toEqual(['96110'])
  })

  it('is passed on as a card with the title, which opens this case', async () => {
    const app = await openCase()
    const card = await app.share('转给家里人')
    expect(card).toEqual({ title: text?.title.replace(/\|/g, ''), path: casePage + id })

    const family = await MiniProgram.start(new Phone(cloud.functionFor('o-family')), { path: card.path, scene: 1007 })
    expect(family.shows('85万元保住了')).toBe(true)
  })

  it('is read aloud sentence by sentence, until it is stopped', async () => {
    const app = await openCase()
    await app.tap('朗读')
    expect(phone.spoken).toEqual([text?.title.replace(/\|/g, '')])
    phone.endSound()
    await app.settle()
    expect(phone.spoken[1]).toBe(text?.steps[0]?.text)
    await pauseBetweenTaps()
    await app.tap('停止朗读')
    expect(phone.isSpeaking).toBe(false)
    expect(app.shows('停止朗读')).toBe(false)
  })

  it('falls silent when the page is left', async () => {
    const app = await openCase()
    await app.tap('朗读')
    await app.back()
    expect(phone.isSpeaking).toBe(false)
  })

  it('offers no reading aloud where the account has no speech plugin', async () => {
    phone.hasSpeechPlugin = false
    const app = await openCase()
    expect(app.shows('字大小')).toBe(true)
    expect(app.shows('朗读')).toBe(false)
  })

  it('says that an unknown case is not there', async () => {
    const app = await MiniProgram.start(phone, { path: `${casePage}never-was`, scene: 1007 })
    expect(app.shows('没有找到这条案例')).toBe(true)
    await app.tap('看看别的案例')
    expect(app.route).toBe('pages/cases/index')
  })

  it('says that it has been withdrawn, offers others of its kind, and is gone from the favourites', async () => {
    const app = await openCase()
    await app.tap('收藏')
    await cloud.asEditor('o-editor', 'cases.publish', { step: 'withdraw', id, version: 1, reason: '来源更正' })
    const again = await app.restart()
    await again.open(casePage + id)
    expect(again.shows('这条案例已经撤下')).toBe(true)
    expect(again.shows('冒充公检法')).toBe(true)
    await again.open('/subpackages/quiz/favourites/index')
    expect(again.shows('还没有收藏')).toBe(true)
  })
})
