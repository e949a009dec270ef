import { randomUUID } from 'node:crypto'
import { loadBank } from '../../cloud/bank'
import type { JudgeQuestion } from '../../contract/question'
import { press } from './guideSteps'
import { readBuild } from './harness/builtProgram'
import { type Cloud, startCloud } from './harness/cloud'
import { MiniProgram } from './harness/miniProgram'
import { attributeText } from './harness/pageTree'
import { Phone } from './harness/phone'
import { emptyOfficers, enrol } from './officerSteps'

const [statistics, weak, learning] = ['subpackages/insight/statistics/index', 'subpackages/insight/weak/index', 'subpackages/insight/learning/index']
const judged = [...loadBank().practice.values()].filter((question): question is JudgeQuestion => question.type === 'judge')
const scams = judged.filter(({ kind, verdict }) => kind === 'rebate' && verdict === 'scam').slice(0, 5)
const genuine = judged.filter(({ verdict }) => verdict === 'genuine').slice(0, 3)
const spot = 'chengxi　刷单返利，认出诈骗'

describe('the numbers of a station in the built mini-program', () => {
  const build = readBuild()
  let cloud: Cloud
  let app: MiniProgram

  beforeAll(async () => {
    cloud = await startCloud()
    await emptyOfficers(cloud)
    for (let i = 0; i < 12; i++) await practise(`o-resident-${i}`)
  })
  afterAll(() => cloud.stop())

  beforeEach(async () => {
    await emptyOfficers(cloud)
    app = await MiniProgram.start(new Phone(cloud.functionFor('o-officer')), { build })
    await enrol(app, await cloud.invite('officer'), { name: '李四', station: '城西派出所' })
  })
  afterEach(() => app.kill())

  /** Somebody of 城西 takes every scam for genuine, and the other way round. */
  async function practise(openid: string): Promise<void> {
    const ask = (action: string, input: object) => cloud.functionFor(openid)({ name: 'api', data: { action, contract: 1, input } })
    await ask('session.open', {})
    await ask('profile.save', { audience: 'elder', communityId: 'chengxi' })
    const answers = [...scams, ...genuine].map(({ id, verdict }) => ({ questionId: id, optionIds: [verdict === 'scam' ? 'genuine' : 'scam'], ms: 4000 }))
    const times = { startedAt: new Date(Date.now() - 60_000).toISOString(), finishedAt: new Date().toISOString() }
    const graded = await ask('quiz.submit', { attemptId: randomUUID(), practice: true, ...times, answers })
    expect(graded).toMatchObject({ ok: true, value: { total: answers.length, right: 0 } })
  }

  const pictures = () => app.findAll(element => attributeText(element, 'src').startsWith('data:image/svg+xml,%3Csvg') && attributeText(element, 'class').includes('chart-picture'))

  it('are drawn as pictures without a canvas, named for who does not see them', async () => {
    await app.open(`/${statistics}`)
    await app.waitFor('重新统计')
    await press(app, '重新统计')
    await app.waitFor('辨别力的变化')
    expect(pictures()).toHaveLength(2)
    const [line] = pictures()
    expect(attributeText(line!, 'aria-label')).toContain('认出诈骗0%，误认正常100%')
    const drawn = decodeURIComponent(attributeText(line!, 'src'))
    expect(drawn).toContain('认出诈骗')
    expect(drawn).toMatch(/<path d="M[\d. LMC]+"/)
    expect(Math.max(...pictures().map(each => attributeText(each, 'src').length))).toBeLessThan(40_000)
    expect(app.log.filter(text => /error/i.test(text))).toEqual([])
  })

  it('open their table and copy it, and the sheet goes again', async () => {
    await app.open(`/${statistics}`)
    await app.waitFor('看表格：辨别力的变化')
    await press(app, '看表格：辨别力的变化')
    await press(app, '复制：辨别力的变化（每周）')
    expect(app.phone.clipboard).toContain('人数（人）\t认出诈骗（%）')
    await press(app, '完成')
    expect(app.shows('复制：辨别力的变化（每周）')).toBe(false)
  })

  it('choosing another period costs little beside the pictures', async () => {
    await app.open(`/${statistics}`)
    await app.waitFor('看表格：辨别力的变化')
    const cost = await press(app, '自选')
    expect(cost.calls).toBeLessThan(8)
  })

  it('prepare a push: a card for the group that opens the questions, written down when it was sent', async () => {
    await app.open(`/${weak}`)
    await app.waitFor('先去讲这些')
    await press(app, `看看要推什么：${spot}`)
    await app.waitFor('发到群里的话')
    expect(await app.share('发一张卡片到群里')).toMatchObject({ title: '练一练：刷单返利', path: expect.stringContaining('quiz/practice') as string })
    await press(app, '复制文字')
    expect(app.phone.clipboard.length).toBeGreaterThan(10)
    await press(app, '发出去了，记下来')
    await app.waitFor('记下了：推给chengxi。满7天再来看变化。')
    expect(app.shows('推之前28天：')).toBe(true)
    expect(app.shows('推之后7天还没过完')).toBe(true)
  })

  it('tell what was learnt, by week, and for editors a question beside its numbers', async () => {
    // As if it had been a checkup, and long enough ago to be counted.
    await cloud.rows(`UPDATE attempts SET mode = 'checkup', received_at = received_at - interval '1 minute'`)
    await emptyOfficers(cloud)
    app.kill()
    app = await MiniProgram.start(new Phone(cloud.functionFor('o-editor')), { build })
    await enrol(app, await cloud.invite('editor'), { name: '赵六', station: '城西派出所' })
    await app.open(`/${learning}`)
    await app.waitFor('分得清了没有')
    expect(app.shows('第一周')).toBe(true)
    expect(app.shows('回来再做的人还少，看不出变化')).toBe(true)
    await press(app, '题目')
    await app.waitFor('练习的题')
    const cost = await press(app, '体检')
    expect(cost.calls).toBeLessThan(8)
    await app.waitFor('体检的题')
    await app.tapElement(app.findAll(element => /(^| )row( |$)/.test(attributeText(element, 'class')))[0]!, 'the first question')
    await app.waitFor('这道题的数')
    expect(app.shows('讲解')).toBe(true)
    expect(app.log.filter(text => /error/i.test(text))).toEqual([])
  })
})
