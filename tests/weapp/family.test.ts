import { antifraudApp, doSteps, emptyRegistrations, press, stepsOn } from './guideSteps'
import { readBuild } from './harness/builtProgram'
import { startCloud, type Cloud } from './harness/cloud'
import { MiniProgram } from './harness/miniProgram'
import { Phone } from './harness/phone'

const steps = stepsOn('huawei')
const card = new RegExp(`^/subpackages/guide/walk/index\\?guideId=${antifraudApp.id}&inviteId=[0-9a-f-]{36}$`)

describe('家里人 in the built mini-program', () => {
  const build = readBuild()
  let cloud: Cloud
  let child: MiniProgram

  beforeAll(async () => {
    cloud = await startCloud()
  })

  afterAll(() => cloud.stop())

  beforeEach(async () => {
    await emptyRegistrations(cloud)
    child = await MiniProgram.start(new Phone(cloud.functionFor('o-child')), { build })
  })

  afterEach(() => child.kill())

  /** Passes the guide to 国家反诈中心APP on. @returns the card that the parent taps */
  async function send(): Promise<string> {
    await child.open('/subpackages/guide/family/index')
    await press(child, '发给爸妈')
    await press(child, '妈妈')
    await press(child, '下一步')
    const { path, title } = await child.share('转给家里人')
    expect(title).toContain(antifraudApp.row)
    expect(path).toMatch(card)
    await press(child, '完成')
    return path
  }

  async function openCard(path: string, openid = 'o-parent'): Promise<MiniProgram> {
    const phone = new Phone(cloud.functionFor(openid))
    phone.brand = 'HUAWEI'
    return MiniProgram.start(phone, { build, path, scene: 1007 })
  }

  async function look(app: MiniProgram): Promise<string[]> {
    await press(app, '再看一次')
    return app.texts()
  }

  it('shows a child how far the parent is who agreed on the own phone, and no more once that is taken back', async () => {
    const path = await send()
    expect(child.shows('还没打开')).toBe(true)
    const parent = await openCard(path)
    expect(parent.shows('让他看到您做到第几步吗')).toBe(true)
    await press(parent, '可以')
    await press(parent, '开始')
    await press(parent, '是')
    await doSteps(parent, 3)
    expect(await look(child)).toContain(`做到第3步，共${steps.length}步`)

    await press(parent, '不再让他看')
    await doSteps(parent, 1)
    expect(await look(child)).toContain('已撤回')
    expect(await cloud.rows('SELECT done FROM family_answers')).toEqual([{ done: null }])
    parent.kill()
  })

  it('leaves a parent alone who would not be seen, and the guide is the same', async () => {
    const parent = await openCard(await send())
    await press(parent, '不用')
    await press(parent, '开始')
    await press(parent, '是')
    await doSteps(parent, 2)
    expect(parent.phone.cloudCalls.filter(({ action }) => action === 'family.report')).toEqual([])
    expect(await look(child)).toContain('不想让人看，这样也好')
    parent.kill()
  })

  it('keeps a yes that was given without network until there is some', async () => {
    const path = await send()
    const phone = new Phone(cloud.functionFor('o-parent'))
    phone.brand = 'HUAWEI'
    phone.goOffline()
    const parent = await MiniProgram.start(phone, { build, path, scene: 1007 })
    await press(parent, '可以')
    await press(parent, '开始')
    await press(parent, '是')
    await doSteps(parent, 2)
    phone.goOnline()
    const again = await parent.restart()
    await again.open(path)
    await doSteps(again, 1)
    expect(await look(child)).toContain(`做到第3步，共${steps.length}步`)
    again.kill()
  })

  it('says whose link it is to the child, and belongs to the first who answers', async () => {
    const path = await send()
    await child.open(path)
    expect(child.shows('这是您发给家里人的链接')).toBe(true)
    const parent = await openCard(path)
    await press(parent, '可以')
    const stranger = await openCard(path, 'o-stranger')
    await press(stranger, '可以')
    expect(stranger.shows('没能让家里人看，不影响您做')).toBe(true)
    await press(stranger, '接着做')
    expect(stranger.shows(antifraudApp.row)).toBe(true)
    parent.kill()
    stranger.kill()
  })

  it('can be taken back by the child', async () => {
    await send()
    const [undo] = child.findAll(element => element.attributes['aria-label'] === '收回发给妈妈的链接')
    if (!undo) throw new Error('the link cannot be taken back')
    await child.tapElement(undo, '收回')
    expect(child.shows('已撤回')).toBe(true)
  })
})
