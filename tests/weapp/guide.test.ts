import { guideFiles } from '../../content/guides'
import { addressOf, antifraudApp, begin, doSteps, emptyRegistrations, finish, plain, press, recorded, stepsOn } from './guideSteps'
import { readBuild } from './harness/builtProgram'
import { startCloud, type Cloud } from './harness/cloud'
import { MiniProgram } from './harness/miniProgram'
import { Phone } from './harness/phone'
import { attributeText } from './harness/pageTree'

const steps = stepsOn('huawei')
const day = 86_400_000

describe('帮办 in the built mini-program', () => {
  const build = readBuild()
  let cloud: Cloud
  let phone: Phone
  let app: MiniProgram

  beforeAll(async () => {
    cloud = await startCloud({ NOTIFY_TEMPLATE_ID: 'template-of-the-city', CITY_GUIDES: 'guide-golden-bell' })
    await cloud.publish()
  })

  afterAll(() => cloud.stop())

  beforeEach(async () => {
    await emptyRegistrations(cloud)
    phone = new Phone(cloud.functionFor('o-resident'))
    phone.brand = 'HUAWEI'
    phone.model = 'ALN-AL00'
  })

  afterEach(() => app.kill())

  it('leads an Android phone from home to 国家反诈中心APP, and what came of it arrives once', async () => {
    app = await MiniProgram.start(phone, { build })
    // Cases are on the phone once they have been looked at.
    await app.tap('案例')
    await app.tap('首页')
    await press(app, '装好国家反诈中心APP')
    expect(app.route).toBe('subpackages/guide/list/index')
    await press(app, '装好国家反诈中心APP')
    expect(app.route).toBe('subpackages/guide/walk/index')
    for (const line of antifraudApp.before) expect(app.shows(line)).toBe(true)
    await press(app, '开始')
    expect(app.shows('像是华为、荣耀')).toBe(true)
    await press(app, '是')

    for (const [i, { rule, words }] of steps.entries()) {
      expect(app.shows(`第${i + 1}步，共${steps.length}步`)).toBe(true)
      expect(app.shows(plain(words.title))).toBe(true)
      expect(app.shows(words.text)).toBe(true)
      expect(app.shows(`示意图：${words.drawing}`)).toBe(true)
      if (rule.tool?.type === 'warning') await practise(app)
      if (rule.tool?.type === 'freshCase') await readFreshCase(app)
      await press(app, words === leftOut.words ? '先不做这一步' : '我做好了')
    }
    await finish(app, '家里人、邻居帮的')
    expect(app.shows(`这次没做：${plain(leftOut.words.title)}`)).toBe(true)
    for (const line of antifraudApp.after) expect(app.shows(line)).toBe(true)

    expect(await recorded(cloud)).toEqual({ outcomes: ['finished'], counted: 1 })
    const [row] = await cloud.rows('SELECT guide_id, helper, steps, officer_id FROM registrations')
    expect(row).toEqual({ guide_id: antifraudApp.id, helper: 'family', officer_id: null, steps: steps.map(({ id }) => ({ stepId: id, done: id !== leftOut.id })) })
    await press(app, '完成')
    expect(app.shows('做好了')).toBe(true)
    await app.back()
    expect(app.shows('查电话卡、银行卡')).toBe(true)
  })

  const leftOut = steps.find(({ id }) => id === 'details') ?? steps[0]!

  async function practise(app: MiniProgram): Promise<void> {
    await press(app, '演示一遍')
    expect(app.shows('练习')).toBe(true)
    await press(app, '接听')
    expect(app.shows('不要紧')).toBe(true)
    await press(app, '再试一次')
    await press(app, '挂断')
    expect(app.shows('对，先挂断')).toBe(true)
  }

  async function readFreshCase(app: MiniProgram): Promise<void> {
    const [card] = app.findAll(element => attributeText(element, 'class').includes('case-card'))
    if (!card) throw new Error('no case is offered')
    await app.tapElement(card, '最近高发')
    expect(app.route).toBe('subpackages/quiz/case/index')
    await app.back()
    expect(app.shows(`第${steps.length}步`)).toBe(true)
  }

  it('shows other ways where something cannot be seen, one after the other, and then who can help', async () => {
    app = await MiniProgram.start(phone, { build })
    await begin(app)
    const [first] = steps
    await press(app, '我看不到这个')
    for (const [i, way] of (first?.words.unseen ?? []).entries()) {
      if (i > 0) await press(app, '还是看不到')
      expect(app.shows(way)).toBe(true)
    }
    await press(app, '还是看不到')
    expect(app.shows('附近能帮忙的地方')).toBe(true)
    await press(app, '先停在这里')
    expect(app.shows('先停在这里，也很好')).toBe(true)
    expect(await cloud.rows('SELECT outcome, stuck_at FROM registrations')).toEqual([{ outcome: 'stuck', stuck_at: first?.id }])
    await press(app, '接着做')
    expect(app.shows(`第1步，共${steps.length}步`)).toBe(true)
  })

  it('goes on at the same step with the same answers after the app has been killed', async () => {
    app = await MiniProgram.start(phone, { build })
    await begin(app)
    await doSteps(app, 4)
    app = await app.restart()
    await press(app, '做到一半，接着做')
    await press(app, '做到一半，接着做')
    expect(app.shows('上次做到这里，接着做')).toBe(true)
    expect(app.shows(`第5步，共${steps.length}步`)).toBe(true)
    await doSteps(app, steps.length - 4)
    await finish(app)
    expect(app.shows('做好了')).toBe(true)
    expect(await recorded(cloud)).toEqual({ outcomes: ['finished'], counted: 1 })
  })

  it('is at the same step after a walk to the app store', async () => {
    app = await MiniProgram.start(phone, { build })
    await begin(app)
    await press(app, '复制“国家反诈中心”')
    expect(phone.clipboard).toBe('国家反诈中心')
    const before = app.texts()
    await app.hide()
    phone.clockAhead += day / 2
    await app.show()
    expect(app.texts()).toEqual(before)
  })

  it('works with no network to the end, and counts once when there is some, even if the reply is lost', async () => {
    phone.goOffline()
    app = await MiniProgram.start(phone, { build })
    await begin(app)
    await doSteps(app, steps.length)
    await finish(app)
    expect(app.shows('已保存，联网后发送')).toBe(true)
    app = await app.restart()
    phone.loseReply('registration.record')
    phone.goOnline()
    await app.settle()
    expect(await recorded(cloud)).toEqual({ outcomes: ['finished'], counted: 1 })
    app = await app.restart()
    await app.settle()
    expect(phone.cloudCalls.filter(({ action }) => action === 'registration.record')).toHaveLength(2)
    expect(await recorded(cloud)).toEqual({ outcomes: ['finished'], counted: 1 })
  })

  it('is recorded again when it is done again, and counts no more', async () => {
    app = await MiniProgram.start(phone, { build })
    for (let i = 0; i < 2; i++) {
      await begin(app)
      await doSteps(app, steps.length)
      await finish(app)
      await press(app, '完成')
    }
    expect(await recorded(cloud)).toEqual({ outcomes: ['finished', 'finished'], counted: 1 })
  })

  it('may be declined on the first page, without blame', async () => {
    app = await MiniProgram.start(phone, { build })
    await app.open(addressOf(antifraudApp.id))
    await press(app, '我不想装')
    expect(app.shows('不装也可以')).toBe(true)
    expect(await recorded(cloud)).toEqual({ outcomes: ['declined'], counted: 0 })
  })

  it.each([
    ['HONOR', '华为、荣耀'],
    ['Redmi', '小米、红米'],
    ['OnePlus', 'OPPO、一加'],
    ['iQOO', 'vivo、iQOO'],
    ['iPhone', '苹果手机']
  ])('takes a phone that WeChat calls %s for %s', async (brand, told) => {
    phone.brand = brand
    phone.model = ''
    app = await MiniProgram.start(phone, { build })
    await app.open(addressOf(antifraudApp.id))
    await press(app, '开始')
    expect(app.shows(`像是${told}`)).toBe(true)
  })

  it.each(['samsung', 'devtools', 'a maker that nobody knows'])('asks which phone it is where WeChat says %s', async brand => {
    phone.brand = brand
    phone.model = ''
    app = await MiniProgram.start(phone, { build })
    await app.open(addressOf(antifraudApp.id))
    await press(app, '开始')
    expect(app.shows('您用的是什么手机')).toBe(true)
    expect(app.shows('像是')).toBe(false)
  })

  it('reads each step aloud where that is wanted, the one in sight only', async () => {
    app = await MiniProgram.start(phone, { build })
    await app.open(addressOf(antifraudApp.id))
    await press(app, '每一步都读给我听')
    await app.back()
    await begin(app)
    expect(phone.spoken).toEqual([plain(steps[0]?.words.title ?? '')])
    phone.endSound()
    await app.settle()
    expect(phone.spoken.at(-1)).toBe(steps[0]?.words.text)
    await doSteps(app, 1)
    expect(phone.spoken.at(-1)).toBe(plain(steps[1]?.words.title ?? ''))
    await app.back()
    expect(phone.isSpeaking).toBe(false)
  })

  it('asks after 30 days whether it still works, and leads to the step that does not', async () => {
    app = await MiniProgram.start(phone, { build })
    await begin(app)
    await doSteps(app, steps.length)
    await finish(app)
    await press(app, '用微信提醒我')
    expect(phone.subscribeQuestions).toEqual([['template-of-the-city']])
    expect(app.shows('30天后，微信会提醒您一次')).toBe(true)
    expect(await cloud.rows('SELECT topic FROM reminders')).toEqual([{ topic: antifraudApp.id }])

    phone.clockAhead += 30 * day
    app = await app.restart()
    await press(app, '还登录着吗')
    expect(app.route).toBe('subpackages/guide/recheck/index')
    await press(app, '登录着')
    await press(app, '下一步')
    await press(app, '没有开')
    await press(app, '下一步')
    await press(app, '现在就做')
    await press(app, '是')
    expect(app.shows(`第${steps.findIndex(({ id }) => id === 'call-warning') + 1}步`)).toBe(true)
  })

  it.each(guideFiles.map(({ id, row }) => [row, id]))('opens %s from a card in a chat', async (row, id) => {
    app = await MiniProgram.start(phone, { build, path: addressOf(id), scene: 1007 })
    expect(app.shows(plain(row))).toBe(true)
    await press(app, '开始')
    expect(app.shows('先问一问') || app.shows('第1步')).toBe(true)
  })
})
