import type { CaseText } from '../../contract/case'
import { caseText } from '../support/publishedTexts'
import { startCloud, type Cloud } from './harness/cloud'
import { MiniProgram } from './harness/miniProgram'
import { attributeText, textOf } from './harness/pageTree'
import { Phone } from './harness/phone'

/** In the practice questions of content/. */
const questionId = 'police-judge-01'
const day = (n: number) => new Date(Date.UTC(2026, 0, 1) - n * 86_400_000).toISOString().slice(0, 10)
const numbered = (n: number, fields: Partial<CaseText> = {}) =>
  caseText(`feed-${String(n).padStart(3, '0')}`, { title: `民警上门劝住了第${n}位老人`, date: day(n), questionId, ...fields })

const many: CaseText[] = [
  ...Array.from({ length: 300 }, (_, i) => numbered(i)),
  numbered(300, { title: '银行柜员拦下了一笔转账', kinds: ['investment'], audiences: ['worker'], place: '浙江宁波' }),
  numbered(301, { title: '买游戏皮肤，钱没了', kinds: ['game'], audiences: ['student'], outcome: 'lost' })
]

describe('案例 in the built mini-program', () => {
  let cloud: Cloud
  let phone: Phone

  beforeAll(async () => {
    cloud = await startCloud()
    await cloud.publish({ cases: [many] })
  })

  afterAll(() => cloud.stop())

  beforeEach(() => {
    phone = new Phone(cloud.functionFor('o-feed-reader'))
  })

  async function openFeed(): Promise<MiniProgram> {
    const app = await MiniProgram.start(phone)
    await app.tap('案例')
    return app
  }

  const cards = (app: MiniProgram) => app.findAll(element => attributeText(element, 'class').includes('case-card'))
  const nodes = (app: MiniProgram) => app.findAll(() => true).length

  /** Down to the end of what there is, a screen at a time; calls back after each. */
  async function scrollToEnd(app: MiniProgram, seen: () => void): Promise<void> {
    for (let from = -1; app.scrollTop > from; ) {
      from = app.scrollTop
      await app.scrollTo(from + 600)
      seen()
    }
  }

  it('opens with cards: how it ended, the kind, the turning point, where, when and by whom', async () => {
    const app = await openFeed()
    for (const words of ['拦下', '刷单返利', '民警上门劝住了第0位老人', '宁夏银川，2026年1月1日', '某市公安局']) expect(app.shows(words)).toBe(true)
  })

  it('reaches the last of 302 cases by scrolling, with no more nodes on the page than at the beginning but a few', async () => {
    const app = await openFeed()
    const atFirst = nodes(app)
    let most = 0
    let mostCards = 0
    const passed = new Set<string>()
    await scrollToEnd(app, () => {
      most = Math.max(most, nodes(app))
      mostCards = Math.max(mostCards, cards(app).length)
      app.texts().forEach(text => passed.add(text))
    })
    const missed = many.filter(({ title }) => !passed.has(title)).map(({ title }) => title)
    process.stdout.write(`feed: ${atFirst} nodes at first, at most ${most} nodes and ${mostCards} cards while scrolling past ${many.length} cases\n`)
    expect(missed).toEqual([])
    expect(app.shows('一共302条，都在这里了')).toBe(true)
    expect(mostCards).toBeLessThanOrEqual(48)
    expect(most).toBeLessThanOrEqual(1000)
  })

  it('keeps what is in sight where it is when it is scrolled back', async () => {
    const app = await openFeed()
    const downAndBack = async () => {
      for (let y = 600; y <= 6000; y += 600) await app.scrollTo(y)
      for (let y = 5400; y >= 0; y -= 600) await app.scrollTo(y)
      return app.texts()
    }
    // The first picture holds what is on the screen; the rest of the list is drawn with the first movement, and the foot of the page goes down with it.
    const texts = app.texts()
    const inSight = texts.slice(0, texts.indexOf('意见建议'))
    expect(inSight.length).toBeGreaterThanOrEqual(20)
    const top = await downAndBack()
    expect(top.slice(0, inSight.length)).toEqual(inSight)
    expect((await downAndBack()).slice(0, 30)).toEqual(top.slice(0, 30))
  })

  it('is filtered by outcome, audience and kind, and lets the filter go', async () => {
    const app = await openFeed()
    await app.tap('筛选')
    await app.tap('被骗')
    await app.tap('完成')
    expect(cards(app)).toHaveLength(1)
    expect(app.shows('买游戏皮肤，钱没了')).toBe(true)

    await app.tap('筛选')
    await app.tap('求职、务工')
    await app.tap('完成')
    expect(app.shows('没有找到这样的案例')).toBe(true)
    // Beside the words of the filter, and in the empty list.
    const [letGo] = app.findAll(element => textOf(element) === '去掉筛选')
    if (letGo) await app.tapElement(letGo)
    expect(app.shows('民警上门劝住了第0位老人')).toBe(true)
  })

  it('finds a word in 繁体 and in 简体', async () => {
    const app = await openFeed()
    for (const word of ['银行柜员', '銀行櫃員']) {
      await app.type('搜索案例', word)
      await app.waitFor('浙江宁波')
      expect(cards(app)).toHaveLength(1)
      await app.type('搜索案例', '')
      expect(app.shows('民警上门劝住了第0位老人')).toBe(true)
    }
  })

  it('shows a case published meanwhile when it is pulled down, and the dots go', async () => {
    const app = await openFeed()
    const text = numbered(0, { id: 'feed-fresh', title: '刚刚发生：老人没有点那个链接', date: '2026-03-01' })
    const { id, version } = await cloud.asEditor('o-editor-one', 'cases.publish', { step: 'draft', case: text })
    await cloud.asEditor('o-editor-two', 'cases.publish', { step: 'approve', id, version })
    expect(app.shows(text.title)).toBe(false)

    const asked = phone.cloudCalls.length
    await app.pullDown()
    expect(app.isPulled).toBe(false)
    expect(app.shows('已经是新的了')).toBe(true)
    expect(app.shows(text.title)).toBe(true)
    // Only what has changed is asked for.
    const [question] = phone.cloudCalls.slice(asked).filter(call => call.action === 'cases.list')
    expect(question?.input).toHaveProperty('since')

    await cloud.asEditor('o-editor-two', 'cases.publish', { step: 'withdraw', id, version, reason: '来源更正' })
    await app.pullDown()
    expect(app.shows(text.title)).toBe(false)
  })

  it('opens with no network, says how old it is, and finds among what is on the phone', async () => {
    const before = await openFeed()
    before.kill()
    phone.goOffline()
    phone.clockAhead = 86_400_000
    const app = await openFeed()
    expect(app.shows('没连上网。这些是昨天')).toBe(true)
    expect(app.shows('民警上门劝住了第0位老人')).toBe(true)

    await app.type('搜索案例', '第7位')
    await app.waitFor('只在手机上存着的里面找')
    expect(app.shows('民警上门劝住了第7位老人')).toBe(true)
    await app.pullDown()
    expect(app.isPulled).toBe(false)
  })

  it('says so when there is neither network nor anything kept, and reads on the next try', async () => {
    phone.goOffline()
    const app = await openFeed()
    expect(app.shows('案例还没存到手机上')).toBe(true)
    phone.online = true
    await app.tap('再试一次')
    expect(app.shows('民警上门劝住了第0位老人')).toBe(true)
  })
})
