import { partnerText } from '../support/publishedTexts'
import { startCloud, type Cloud } from './harness/cloud'
import { MiniProgram } from './harness/miniProgram'
import { attributeText, textOf } from './harness/pageTree'
import { Phone } from './harness/phone'

const partners = [
  partnerText('east-shop', { name: '城东便民店', area: '城东社区', latitude: 30, longitude: 110 }),
  partnerText('east-bank', { name: '城东银行', venue: 'bank', area: '城东社区', latitude: 30.02, longitude: 110, offers: ['取现多问一句用途'] }),
  partnerText('west-police', { name: '城西派出所', venue: 'police', area: '城西社区', communityId: 'west', latitude: 30.01, longitude: 110 })
]

describe('反诈联盟 in the built mini-program', () => {
  let cloud: Cloud
  let phone: Phone

  beforeAll(async () => {
    cloud = await startCloud()
    await cloud.publish({ partners: [partners] })
  })

  afterAll(() => cloud.stop())

  beforeEach(() => {
    phone = new Phone(cloud.functionFor('o-neighbour'))
  })

  async function openPartners(): Promise<MiniProgram> {
    const app = await MiniProgram.start(phone)
    await app.tap('附近能帮忙的地方')
    return app
  }

  const listed = (app: MiniProgram) =>
    app.findAll(element => attributeText(element, 'class') === 'partner').map(row => partners.find(({ name }) => textOf(row).includes(name))?.name)

  it('lists by community, with address and what they offer', async () => {
    const app = await openPartners()
    expect(listed(app)).toHaveLength(3)
    for (const words of ['城东社区', '城西社区', '示例路1号', '取现多问一句用途']) expect(app.shows(words)).toBe(true)
  })

  it('lists the nearest first where the person allows it, and tells nobody the place', async () => {
    phone.location = { latitude: 30.021, longitude: 110 }
    const app = await openPartners()
    await app.tap('按远近排列')
    expect(listed(app)).toEqual(['城东银行', '城西派出所', '城东便民店'])
    expect(app.shows('100米')).toBe(true)
    expect(app.shows('2.3公里')).toBe(true)
    expect(JSON.stringify(phone.cloudCalls)).not.toContain('30.02')
    expect([...phone.storage.values()].join()).not.toContain('30.021')
  })

  it('stays by community where the person does not allow it, and says so', async () => {
    const app = await openPartners()
    await app.tap('按远近排列')
    expect(app.shows('没有拿到位置，按社区排列')).toBe(true)
    expect(app.shows('城西社区')).toBe(true)
  })

  it('is searched by name, community and offer', async () => {
    const app = await openPartners()
    await app.type('搜索地点', '取现')
    expect(listed(app)).toEqual(['城东银行'])
    await app.type('搜索地点', '没有这样的地方')
    expect(app.shows('没有找到，换个词试试')).toBe(true)
    await app.tap('看全部')
    expect(listed(app)).toHaveLength(3)
  })

  it('opens the map of the phone at the point', async () => {
    const app = await openPartners()
    await app.type('搜索地点', '派出所')
    await app.tap('在地图上看')
    expect(phone.openedMaps).toEqual([{ latitude: 30.01, longitude: 110, name: '城西派出所' }])
  })

  it('opens with no network from what was read before, and says how old it is', async () => {
    const before = await openPartners()
    before.kill()
    phone.goOffline()
    const app = await openPartners()
    expect(listed(app)).toHaveLength(3)
    expect(app.shows('没连上网。这些是今天')).toBe(true)
  })
})
