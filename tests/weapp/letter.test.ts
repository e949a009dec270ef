import letter from '../../content/letter.json'
import { startCloud, type Cloud } from './harness/cloud'
import { MiniProgram } from './harness/miniProgram'
import { Phone } from './harness/phone'
import { placeText } from '../support/publishedTexts'

const page = '/subpackages/city/letter/index'

describe('致来客一封信 in the built mini-program', () => {
  let cloud: Cloud
  let phone: Phone

  beforeAll(async () => {
    cloud = await startCloud()
    await cloud.publish({ places: [[placeText('east-station', { name: '城东车站' })]] })
  })

  afterAll(() => cloud.stop())

  beforeEach(async () => {
    await cloud.rows('TRUNCATE place_counters, residents')
    phone = new Phone(cloud.functionFor('o-traveller'))
  })

  /** As WeChat opens a code: what stands in it comes as `scene`, encoded. */
  const scan = (scene: string) => MiniProgram.start(phone, { path: `${page}?scene=${encodeURIComponent(scene)}`, scene: 1047 })
  const counted = () => cloud.rows('SELECT place_id, sum(opened)::int AS opened FROM place_counters GROUP BY place_id')

  it('opens by a code with what to watch for, and calls by a tap', async () => {
    const app = await scan('east-station')
    expect(app.route).toBe(page.slice(1))
    expect(app.shows('城东车站')).toBe(true)
    expect(letter.watch.filter(({ title, note }) => !app.shows(title) || !app.shows(note))).toEqual([])
    await app.tap('拨打报警电话110')
    await app.tap('拨打96110')
    expect(phone.phoneCalls).toEqual(['110', '96110'])
  })

  it('counts for the place, each time, and keeps nothing about the person', async () => {
    await scan('east-station')
    expect(await counted()).toEqual([{ place_id: 'east-station', opened: 1 }])
    await scan('east-station')
    expect(await counted()).toEqual([{ place_id: 'east-station', opened: 2 }])
    expect(await cloud.rows('SELECT * FROM residents')).toEqual([])
    expect(phone.cloudCalls.map(({ action }) => action)).not.toContain('session.open')
    const calls = phone.cloudCalls.filter(({ action }) => action === 'places.open')
    expect(calls.map(({ input }) => input)).toEqual([{ placeId: 'east-station' }, { placeId: 'east-station' }])
  })

  it.each(['unknown-place', '不是编号', '%', 'a=b&c=d', ''])('shows the letter for a code that holds “%s”, and counts nothing', async scene => {
    const app = await scan(scene)
    expect(app.shows(letter.watch[0]?.title ?? '')).toBe(true)
    expect(await counted()).toEqual([])
  })

  it('shows the letter for a code that is broken', async () => {
    const app = await MiniProgram.start(phone, { path: `${page}?scene=%E0%A4%A`, scene: 1047 })
    expect(app.shows(letter.greeting)).toBe(true)
  })

  it('shows the letter with no network', async () => {
    phone.goOffline()
    const app = await scan('east-station')
    expect(app.shows(letter.greeting)).toBe(true)
    await app.tap('拨打96110')
    expect(phone.phoneCalls).toEqual(['96110'])
  })

  it('leads on to the cases and to those who help', async () => {
    const app = await scan('east-station')
    await app.tap('附近能帮忙的地方')
    expect(app.route).toBe('subpackages/city/partners/index')
    await app.back()
    await app.tap('看看真实案例')
    expect(app.route).toBe('pages/cases/index')
  })
})
