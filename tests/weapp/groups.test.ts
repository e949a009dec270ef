import { startCloud, type Cloud } from './harness/cloud'
import { MiniProgram } from './harness/miniProgram'
import { Phone } from './harness/phone'

describe('一起学 in the built mini-program', () => {
  let cloud: Cloud

  beforeAll(async () => {
    cloud = await startCloud()
  })
  afterAll(() => cloud.stop())

  it('is opened by one and joined by another with the code', async () => {
    const teacher = await MiniProgram.start(new Phone(cloud.functionFor('o-teacher')))
    await teacher.open('/subpackages/contest/groups/index')
    await teacher.tap('我来开一个')
    await teacher.tap('班级')
    await teacher.type('名称', '三年二班')
    await teacher.tap('开好，拿码')
    await teacher.waitFor('加入的码')
    const code = teacher.texts().find(text => /^[2-9A-Z]{8}$/.test(text)) ?? ''
    expect(code).toHaveLength(8)

    const pupil = await MiniProgram.start(new Phone(cloud.functionFor('o-pupil')))
    await pupil.open('/subpackages/contest/groups/index')
    await pupil.tap('输入码，加入')
    await pupil.type('8位的码', code.toLowerCase())
    await pupil.tap('看看是哪个组')
    await pupil.waitFor('现在有1人')
    // The second tap on one place within a moment would count as a double tap.
    pupil.phone.clockAhead += 400
    await pupil.tap('加入')
    await pupil.waitFor('退出这个组')
    expect(pupil.shows('加入的码')).toBe(false)
    expect(await cloud.rows('SELECT count(*)::int AS members FROM group_members')).toEqual([{ members: 2 }])
  })
})
