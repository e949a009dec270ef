import { antifraudApp, doSteps, emptyRegistrations, plain, press, recorded, stepsOn } from './guideSteps'
import { readBuild } from './harness/builtProgram'
import { startCloud, type Cloud } from './harness/cloud'
import { MiniProgram } from './harness/miniProgram'
import { Phone } from './harness/phone'
import { codeOn, emptyOfficers, enrol, lookAgain } from './officerSteps'

const steps = stepsOn('huawei')
const place = (at: number) => `第${at}步，共${steps.length}步`

describe('an officer and a resident, each with the mini-program', () => {
  const build = readBuild()
  let cloud: Cloud
  let officer: MiniProgram
  let resident: MiniProgram

  beforeAll(async () => {
    cloud = await startCloud()
  })

  afterAll(() => cloud.stop())

  beforeEach(async () => {
    await emptyRegistrations(cloud)
    await emptyOfficers(cloud)
    officer = await start('o-officer')
    resident = await start('o-resident')
    await enrol(officer, await cloud.invite('officer', '张三', '城东派出所'))
  })

  afterEach(() => {
    officer.kill()
    resident.kill()
  })

  function start(openid: string): Promise<MiniProgram> {
    const phone = new Phone(cloud.functionFor(openid))
    phone.brand = 'HUAWEI'
    return MiniProgram.start(phone, { build })
  }

  async function openCode(): Promise<string> {
    await officer.open('/subpackages/officer/desk/index')
    await press(officer, '陪居民一起做')
    await press(officer, antifraudApp.row)
    return codeOn(officer)
  }

  async function typeCode(app: MiniProgram, code: string): Promise<void> {
    await app.open('/subpackages/guide/join/index')
    await app.type('6位数字', code)
    await press(app, '连上')
  }

  /** Both stand at the first step. */
  async function goTogether(): Promise<void> {
    await typeCode(resident, await openCode())
    await press(resident, '一起做')
    await press(resident, '开始')
    await press(resident, '是')
    await lookAgain(officer)
  }

  it('are at one step from the digits to the end, and what was ticked and done is kept once', async () => {
    const code = await openCode()
    await press(resident, '装好国家反诈中心APP')
    await press(resident, '和民警一起做')
    await resident.type('6位数字', code)
    await press(resident, '连上')
    expect(resident.shows('城东派出所')).toBe(true)
    expect(resident.shows('张三')).toBe(true)
    expect(resident.shows('他只看得到您做到第几步')).toBe(true)
    await press(resident, '一起做')
    expect(resident.shows('在陪您')).toBe(true)
    await press(resident, '开始')
    await press(resident, '是')

    await lookAgain(officer)
    for (const [i, { words }] of steps.entries()) {
      expect(officer.shows(place(i + 1))).toBe(true)
      expect(officer.shows(plain(words.title))).toBe(true)
      expect(officer.shows(words.say)).toBe(true)
      for (const { text } of words.ticks) await press(officer, text)
      await press(resident, '我做好了')
      await lookAgain(officer)
    }
    expect(resident.shows('做好了')).toBe(true)
    expect(officer.shows('对方做完了')).toBe(true)
    await press(officer, '结束陪同')
    expect(officer.shows('这次陪同结束了')).toBe(true)

    expect(await recorded(cloud)).toEqual({ outcomes: ['finished'], counted: 1 })
    expect(await cloud.rows('SELECT helper, officer_name, station FROM registrations')).toEqual([{ helper: 'officer', officer_name: '张三', station: '城东派出所' }])
    const [assist] = await cloud.rows('SELECT ticks, ended_at IS NOT NULL AS over FROM assists')
    expect(assist).toEqual({ over: true, ticks: steps.flatMap(({ id, words }) => words.ticks.map(tick => ({ stepId: id, tickId: tick.id }))) })
    expect(JSON.stringify([...officer.phone.storage.values()])).not.toContain(steps[1]?.id)
  })

  it('are together again where the network was cut, first here and then there', async () => {
    await goTogether()
    resident.phone.goOffline()
    await doSteps(resident, 3)
    await lookAgain(officer)
    expect(officer.shows(place(1))).toBe(true)
    resident.phone.goOnline()
    await resident.settle()
    await lookAgain(officer)
    expect(officer.shows(place(4))).toBe(true)

    officer.phone.goOffline()
    const ticks = steps[3]?.words.ticks ?? []
    for (const { text } of ticks) await press(officer, text)
    await doSteps(resident, 1)
    officer.phone.goOnline()
    await officer.settle()
    await lookAgain(officer)
    expect(officer.shows(place(5))).toBe(true)
    expect(await cloud.rows('SELECT ticks FROM assists')).toEqual([{ ticks: ticks.map(({ id }) => ({ stepId: steps[3]?.id, tickId: id })) }])
    await doSteps(resident, steps.length - 4)
    expect(await recorded(cloud)).toEqual({ outcomes: ['finished'], counted: 1 })
  })

  it('are together again after both were killed', async () => {
    await goTogether()
    await doSteps(resident, 2)
    officer = await officer.restart()
    resident = await resident.restart()
    await press(resident, '做到一半，接着做')
    await press(resident, '做到一半，接着做')
    expect(resident.shows('张三在陪您')).toBe(true)
    await press(resident, '我做好了')
    await officer.open('/subpackages/guide/assist/index')
    await lookAgain(officer)
    expect(officer.shows(place(4))).toBe(true)
  })

  it('begin with a code that is scanned; another one is none', async () => {
    const code = await openCode()
    await resident.open('/subpackages/guide/join/index')
    await press(resident, '扫一扫民警的码')
    expect(resident.route).toBe('subpackages/guide/join/index')
    resident.phone.codeToScan = 'https://example.com/pay?code=12'
    await press(resident, '扫一扫民警的码')
    expect(resident.shows('这不是民警出的码')).toBe(true)
    resident.phone.codeToScan = code
    await press(resident, '扫一扫民警的码')
    expect(resident.shows('要陪您做')).toBe(true)
  })

  it('do not get a third between them, and not the officer twice', async () => {
    const code = await openCode()
    await typeCode(officer, code)
    expect(officer.shows('这是您自己出的码')).toBe(true)
    await typeCode(resident, code)
    const third = await start('o-somebody-else')
    await typeCode(third, code)
    expect(third.shows('这个码已经有人用了，请民警再出一个')).toBe(true)
    third.kill()
    await typeCode(resident, code)
    expect(resident.shows('要陪您做')).toBe(true)
    expect(await cloud.rows('SELECT count(*)::integer AS joined FROM assists WHERE resident_id IS NOT NULL')).toEqual([{ joined: 1 }])
  })

  it('part when the resident wants it; the guide goes on alone and is the resident’s own', async () => {
    await goTogether()
    await press(resident, '不用陪了')
    expect(resident.shows('在陪您')).toBe(false)
    await lookAgain(officer)
    expect(officer.shows('对方结束了陪同')).toBe(true)
    await doSteps(resident, steps.length)
    await press(resident, '自己做的')
    await press(resident, '下一步')
    expect(await cloud.rows('SELECT helper, officer_id FROM registrations')).toEqual([{ helper: 'self', officer_id: null }])
  })

  it('part when the officer ends it, and the resident is told', async () => {
    await goTogether()
    await press(officer, '结束陪同')
    const [undo] = officer.findAll(element => String(element.attributes.class).includes('button-quiet'))
    if (!undo) throw new Error('the dialog cannot be answered')
    await officer.tapElement(undo, '结束陪同')
    expect(officer.shows('这次陪同结束了')).toBe(true)
    await lookAgain(resident)
    expect(resident.shows('民警已结束陪同，您可以接着做')).toBe(true)
    await press(resident, '知道了')
    expect(resident.shows(place(1))).toBe(true)
  })
})
