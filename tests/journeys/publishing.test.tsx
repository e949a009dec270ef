import type { ActionOutput } from '../../contract/actions'
import type { AlertText } from '../../contract/alertText'
import type { TextFinding } from '../../contract/publishing'
import { failure, success } from '../../contract/result'
import { severityLooks } from '@/features/alerts/severityLooks'
import { OutcomeTag } from '@/features/cases/OutcomeTag'
import { Timeline } from '@/features/cases/Timeline'
import { useDraftsStore } from '@/features/officer/publishing/draftsStore'
import { PublishingScreen } from '@/features/officer/publishing/PublishingScreen'
import { alertText, caseText } from '../support/publishedTexts'
import { newOfficerPhone, now, signedIn } from './support/officerSteps'
import { goOffline, resetSeam, sent, serve } from './support/officerSeam'
import { canPress, heading, listItems, mount, offers, press, type, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/officerSeam'))
jest.mock('@/platform/navigation')

type Version = ActionOutput<'alerts.desk'>['versions'][number]
const parts = { OutcomeTag, Timeline, severityLooks }
const at = now.toISOString()
const text = (fields: Partial<AlertText> = {}) => alertText('alert-one', { title: '家长群收费先问', ...fields })
const version = (fields: Partial<Version> = {}): Version => ({ id: 'alert-one', version: 1, state: 'draft', stamps: [{ step: 'drafted', by: 'other', at }], findings: [], text: text(), ...fields })
const desk = (...versions: Version[]) => serve({ 'alerts.desk': ({ state }) => success({ versions: versions.filter(each => !state || each.state === state), nextCursor: null }) })
const published = success({ id: 'alert-one', version: 1, state: 'published' as const, stamps: [], findings: [] })

beforeEach(() => {
  newOfficerPhone()
  resetSeam()
  useDraftsStore.setState({ alert: null, case: null })
  signedIn({ role: 'editor' })
  serve({
    'drafts.people': () => success({ me: 'mine', people: [{ by: 'other', name: '何编辑', station: '城西派出所' }] }),
    'drafts.check': () => success({ findings: [] }),
    'areas.list': () => success({ areas: [{ id: 'east', name: '城东社区', station: '城东派出所' }] }),
    'cases.list': () => success({ cases: [], nextCursor: null, asOf: at })
  })
})

const open = () => mount(PublishingScreen, { now, parts })
const openFirst = async () => {
  await open()
  await until(() => listItems().length > 0)
  await press(/家长群收费先问/)
}

describe('the versions', () => {
  test('say where they stand, and who brought them there', async () => {
    desk(version(), version({ id: 'alert-two', state: 'withdrawn', stamps: [{ step: 'withdrawn', by: 'files', at, reason: '过时了' }] }))
    await open()
    await until(() => words().includes('何编辑'))
    const [first, second] = listItems()
    expect(first).toContain('待审核')
    expect(first).toContain('第1版')
    expect(first).toContain('城西派出所何编辑写，今天')
    expect(second).toContain('内容文件撤下')
    expect(second).toContain('原因：过时了')
  })

  test('stay, and say so, when more of them cannot be read', async () => {
    serve({ 'alerts.desk': () => success({ versions: [version()], nextCursor: 'next' }) })
    await open()
    await until(() => offers('再看一些'))
    goOffline()
    await press('再看一些')
    await until(() => words().includes('没能读到后面的。'))
    expect(listItems()).toHaveLength(1)
  })

  test('are shown by state, and an empty state says so', async () => {
    desk(version())
    await open()
    await until(() => listItems().length === 1)
    await press('已撤下')
    await until(() => words().includes('没有已撤下的预警。'))
    expect(sent('alerts.desk').at(-1)).toEqual({ state: 'withdrawn' })
    await press('案例')
    await until(() => sent('cases.desk').length === 1)
  })

  test('are not for who is no editor: the way there leads over a matter', async () => {
    signedIn({ role: 'officer' })
    await open()
    expect(words()).toContain('写稿和审核由编辑来做')
    expect(offers('去闭环')).toBe(true)
    expect(sent('alerts.desk')).toEqual([])
  })

  test('that cannot be read say why, and are asked for again', async () => {
    await open()
    await until(() => offers('再试一次'))
    desk(version())
    await press('再试一次')
    await until(() => listItems().length === 1)
  })
})

describe('a second person', () => {
  test('approves what somebody else wrote', async () => {
    desk(version())
    serve({ 'alerts.publish': () => published })
    await openFirst()
    await until(() => canPress(/审核通过，发布/))
    await press(/审核通过，发布/)
    await until(() => words().includes('发布了，居民现在就能看到。'))
    expect(sent('alerts.publish')).toEqual([{ step: 'approve', id: 'alert-one', version: 1 }])
  })

  test('does not approve what is their own: the button says why', async () => {
    desk(version({ stamps: [{ step: 'drafted', by: 'mine', at }] }))
    await openFirst()
    await until(() => words().includes('您自己写的，请另一位编辑审核'))
    expect(canPress('您自己写的，请另一位编辑审核')).toBe(false)
  })

  test('does not approve what the rules are against, and sees what and where', async () => {
    desk(version({ findings: [{ rule: '不能这样写', field: 'text', problem: '用了“最新”。', mend: '写明年月。' }] }))
    await openFirst()
    await until(() => words().includes('还有1处要改，改好再审核'))
    expect(words()).toContain('正文用了“最新”。写明年月。')
  })

  test('rejects and withdraws with a reason only', async () => {
    desk(version({ state: 'published' }))
    serve({ 'alerts.publish': () => published })
    await openFirst()
    await press('撤下')
    expect(heading()).toBe('为什么撤下？')
    await press('撤下这一版')
    expect(words()).toContain('请至少写2个字。')
    await type('原因', '来源更正')
    await press('撤下这一版')
    await until(() => words().includes('撤下了，居民看不到它了。'))
    expect(sent('alerts.publish')).toEqual([{ step: 'withdraw', id: 'alert-one', version: 1, reason: '来源更正' }])
  })

  test('who comes too late is told, and sees how it stands now', async () => {
    desk(version())
    serve({ 'alerts.publish': () => (desk(version({ state: 'rejected' })), failure('CONFLICT', '这一版预警已经退回，请刷新后再看。')) })
    await openFirst()
    await until(() => canPress(/审核通过，发布/))
    await press(/审核通过，发布/)
    await until(() => words().includes('已经退回，请刷新后再看。') && words().includes('照它写下一版预警'))
  })
})

describe('writing', () => {
  const begin = async () => {
    desk()
    await open()
    await until(() => words().includes('还没有预警'))
    await press('写一条预警')
  }

  test('what the rules find stands beside its field while one types', async () => {
    const findings: TextFinding[] = [{ rule: '个人信息', field: 'text', problem: '正文里有称呼“张大爷”。', mend: '写“一位老人”。' }]
    serve({ 'drafts.check': input => success({ findings: 'alert' in input && input.alert.text.includes('张大爷') ? findings : [] }) })
    await begin()
    await type('正文', '接到张大爷的电话，先挂断。')
    await until(() => words().includes('正文里有称呼“张大爷”。写“一位老人”。'))
    expect(offers('去改：正文')).toBe(true)
    await type('正文', '接到一位老人的电话，先挂断。')
    await until(() => !words().includes('张大爷'))
  })

  test('begins with a template of a kind, which is gone from sight once something is written', async () => {
    await begin()
    await press('照模板写')
    await press('刷单返利')
    expect(useDraftsStore.getState().alert?.text).toMatchObject({ title: '先垫钱的活不做', action: { type: 'practice', kind: 'rebate' }, sources: [{ grade: 'A' }] })
    expect(offers('照模板写')).toBe(false)
  })

  test('a field that is too short is said without the network, an empty one only when it is to be saved', async () => {
    goOffline()
    desk()
    useDraftsStore.getState().keep({ type: 'alert', text: { ...text(), title: '' }, basedOn: null })
    await open()
    await press('接着写没写完的预警')
    expect(words()).not.toContain('标题还没有填好')
    await type('正文', '短')
    await until(() => words().includes('正文还不合要求。'))
    await press('保存，交给别人审核')
    expect(words()).toContain('标题还没有填好。')
    expect(sent('alerts.publish')).toEqual([])
    await until(() => words().includes('内容规则等联网后再对照'))
  })

  test('what is typed is there again after leaving, and after a save without network', async () => {
    await begin()
    await type('标题', '快递里的卡先别扫')
    await press('先放着，回清单')
    await open()
    await press('接着写没写完的预警')
    expect(words()).toContain('快递里的卡先别扫')
    useDraftsStore.getState().keep({ type: 'alert', text: text({ title: '快递里的卡先别扫' }), basedOn: null })
    goOffline()
    await until(() => canPress('保存，交给别人审核'))
    await press('保存，交给别人审核')
    await until(() => words().includes('联网后再点一次'))
    expect(useDraftsStore.getState().alert?.text.title).toBe('快递里的卡先别扫')
  })

  test('saves the next version and lets the draft go', async () => {
    desk(version({ state: 'published' }))
    serve({ 'alerts.publish': () => success({ id: 'alert-one', version: 2, state: 'draft', stamps: [], findings: [] }) })
    await openFirst()
    await press('照它写下一版预警')
    await type('标题', '群里收费先问老师')
    await press('保存，交给别人审核')
    await until(() => words().includes('存好了，请另一位编辑来审核。'))
    expect(sent('alerts.publish')).toMatchObject([{ step: 'draft', alert: { id: 'alert-one', title: '群里收费先问老师', text: text().text } }])
    expect(useDraftsStore.getState().alert).toBeNull()
  })

  test('tells that somebody else has written a version meanwhile, and saves only when told to', async () => {
    desk(version({ state: 'published' }))
    serve({ 'alerts.publish': () => success({ id: 'alert-one', version: 3, state: 'draft', stamps: [], findings: [] }) })
    await openFirst()
    await press('照它写下一版预警')
    desk(version({ version: 2, text: text({ title: '别人改过的标题' }) }), version({ state: 'published' }))
    await press('保存，交给别人审核')
    await until(() => words().includes('别人已经写到第2版'))
    expect(sent('alerts.publish')).toEqual([])
    await press('存成再下一版')
    await until(() => sent('alerts.publish').length === 1)
  })

  test('shows how it looks at three sizes of text', async () => {
    desk(version())
    await openFirst()
    const preview = () => Array.from(document.querySelector('.preview-phone')?.classList ?? [])
    expect(preview()).toContain('preview-100')
    await press('特大')
    expect(preview()).toContain('text-160')
    expect(document.querySelector('.preview-phone')?.textContent).toContain('拿不准，问96110')
  })

  test('a case has its steps, flags and advice, and its turning point can be moved', async () => {
    serve({ 'cases.desk': () => success({ versions: [], nextCursor: null }) })
    useDraftsStore.getState().keep({ type: 'case', text: caseText('case-one'), basedOn: null })
    desk()
    await open()
    await press('案例')
    await press('接着写没写完的案例')
    await press('第3步是转折')
    expect(useDraftsStore.getState().case?.text.steps.map(({ turning }) => turning ?? false)).toEqual([false, false, true])
    await press('加一步')
    expect(useDraftsStore.getState().case?.text.steps).toHaveLength(4)
    await press('去掉第4步')
    await press('加一条')
    await type('第2条怎么办', '先挂断电话')
    expect(useDraftsStore.getState().case?.text.advice).toEqual([caseText('x').advice[0], '先挂断电话'])
  })
})
