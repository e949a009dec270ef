import type { Visit } from '../../contract/fieldwork'
import { failure, success } from '../../contract/result'
import { visitsSettled } from '@/features/officer/flushVisits'
import { useVisitOutboxStore } from '@/features/officer/visitOutboxStore'
import { VisitsScreen } from '@/features/officer/VisitsScreen'
import { newOfficerPhone, now, signedIn } from './support/officerSteps'
import { goOffline, goOnline, resetSeam, sent, serve } from './support/officerSeam'
import { heading, leave, listItems, mount, offers, pass, press, type, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/officerSeam'))
jest.mock('@/platform/navigation')

const asOf = now.toISOString()
const id = (n: number) => `${n}1111111-1111-4111-8111-111111111111`
const visit = (more: Partial<Visit> = {}): Visit => ({ visitId: id(1), kind: 'point', label: '春风里3栋', communityId: 'east', count: 48, dueOn: '2026-11-20', last: null, met: 0, ...more })
const serveVisits = (...visits: Visit[]) => serve({ 'visits.list': () => success({ visits, nextCursor: null, asOf }) })
const open = () => mount(VisitsScreen, { now })
const openMark = async () => {
  await open()
  await until(() => words().includes('春风里3栋'))
  await press('记一次：春风里3栋')
}

beforeEach(() => {
  newOfficerPhone()
  resetSeam()
  signedIn()
  serve({
    'partners.list': () => success({ partners: [] }),
    'visits.mark': ({ markId, met = 0, result, visitedOn = '2026-11-22' }) => success(visit({ dueOn: null, met, last: { markId, result, met, visitedOn, by: '张三' } })),
    'visits.unmark': () => success(visit())
  })
})

describe('the list', () => {
  test('shows what is open of one kind, what is due first, all pages of it', async () => {
    const pages = [visit({ visitId: id(2), label: '晚些的', dueOn: null }), visit()]
    serve({
      'visits.list': ({ cursor }) => success({ visits: [pages[cursor ? 1 : 0]!], nextCursor: cursor ? null : 'next', asOf })
    })
    await open()
    await until(() => listItems('.main .rows').length === 2)
    expect(listItems('.main .rows')[0]).toContain('春风里3栋')
    expect(words()).toContain('应在11月20日前去')
    await press('单位、学校')
    expect(words()).toContain('没有要去的地方了')
  })

  test('filters what is due and what is done', async () => {
    const last = { markId: id(9), result: 'refused', met: 0, visitedOn: '2026-11-21', by: '张三' } as const
    serveVisits(visit(), visit({ visitId: id(2), label: '不急的', dueOn: '2026-12-20' }), visit({ visitId: id(3), label: '走完的', last, dueOn: null }))
    await open()
    await until(() => listItems('.main .rows').length === 2)
    await press('到期')
    expect(listItems('.main .rows')).toHaveLength(1)
    await press('已完成')
    expect(words()).toContain('11月21日：拒绝')
    expect(words()).not.toContain('不急的')
  })

  test('says what went wrong and reads again', async () => {
    serve({ 'visits.list': () => failure('SERVER_ERROR') })
    await open()
    await until(() => words().includes('我们这边出了点问题'))
    serveVisits(visit())
    await press('再试一次')
    await until(() => words().includes('春风里3栋'))
  })

  test('who is not signed in is led there', async () => {
    serve({ 'visits.list': () => failure('FORBIDDEN') })
    await open()
    await until(() => offers('去登录'))
    expect(words()).toContain('登录已过期')
  })

  test('shows the last list with no network, with its age', async () => {
    serveVisits(visit())
    await open()
    await until(() => words().includes('春风里3栋'))
    goOffline()
    await open()
    await until(() => words().includes('没连上网，这是'))
    expect(words()).toContain('春风里3栋')
  })

  test('says how far it has come in numbers', async () => {
    serveVisits(visit())
    serve({
      'visits.coverage': () => success({ kinds: [{ kind: 'point', places: 12, placesVisited: 9, count: 480, met: 350, refused: 6, toRevisit: 3 }], asOf })
    })
    await open()
    await until(() => words().includes('12处去过9处，共480户，见到350户（72%）。拒绝6处，要回访3处。'))
  })
})

describe('marking', () => {
  test('met: asks how many, no more than there are, and sends it once', async () => {
    serveVisits(visit())
    await openMark()
    await press('已见面')
    await type('见到几户', '49')
    await press('记下')
    expect(words()).toContain('请填1到48之间的数')
    await type('见到几户', '12')
    await press('记下')
    await until(() => useVisitOutboxStore.getState().items.length === 0)
    expect(sent('visits.mark')).toMatchObject([{ visitId: id(1), result: 'met', met: 12, visitedOn: '2026-11-22' }])
    expect(words()).toContain('记下了：春风里3栋，已见面12户')
  })

  test('to come back: needs a day that has not come', async () => {
    serveVisits(visit())
    await openMark()
    await press('需回访')
    await type('哪天再去', '2026-11-22')
    await press('记下')
    expect(words()).toContain('要在今天以后')
    await type('哪天再去', '2026-12-01')
    await press('记下')
    await until(() => sent('visits.mark').length === 1)
    expect(sent('visits.mark')).toMatchObject([{ result: 'again', revisitOn: '2026-12-01' }])
  })

  test('nothing chosen says so, and going back notes nothing', async () => {
    serveVisits(visit())
    await openMark()
    await press('记下')
    expect(words()).toContain('请先选一样')
    await press('回到清单')
    expect(heading()).toBe('走访')
    expect(useVisitOutboxStore.getState().items).toEqual([])
  })

  test('with no network it is kept, shown, and sent once when the page is opened again', async () => {
    serveVisits(visit())
    await openMark()
    goOffline()
    await press('拒绝')
    await press('记下')
    await press('已完成')
    await until(() => words().includes('存在这部手机上，联网后发送'))
    await visitsSettled()
    leave()
    goOnline()
    await open()
    await until(() => useVisitOutboxStore.getState().items.length === 0)
    const ids = sent('visits.mark').map(({ markId }) => markId)
    expect(new Set(ids).size).toBe(1)
  })

  test('made after the session is over it stays on the phone and says what it waits for', async () => {
    serveVisits(visit())
    serve({ 'visits.mark': () => failure('FORBIDDEN', '登录已经到时间了，请重新登录。') })
    await openMark()
    await press('拒绝')
    await press('记下')
    await press('已完成')
    await until(() => words().includes('存在这部手机上，登录已经到时间了，请重新登录。'))
    expect(useVisitOutboxStore.getState().items).toHaveLength(1)
  })

  test('can be taken back, before it is sent and after', async () => {
    serveVisits(visit())
    await openMark()
    await press('没人')
    await press('记下')
    await until(() => useVisitOutboxStore.getState().items.length === 0)
    await press('撤销')
    await until(() => sent('visits.unmark').length === 1)
    expect(sent('visits.unmark')[0]?.markId).toBe(sent('visits.mark')[0]?.markId)
    expect(offers('撤销')).toBe(false)
  })

  test('can be taken back for a minute, no longer', async () => {
    serveVisits(visit())
    await openMark()
    jest.useFakeTimers()
    await press('没人')
    await press('记下')
    expect(offers('撤销')).toBe(true)
    await pass(59_000)
    expect(offers('撤销')).toBe(true)
    await pass(1_000)
    expect(offers('撤销')).toBe(false)
    jest.useRealTimers()
  })

  test('a refusal stays in sight until it is read', async () => {
    serveVisits(visit())
    serve({ 'visits.mark': () => failure('NOT_FOUND', '没有找到这个走访地点。') })
    await openMark()
    await press('没人')
    await press('记下')
    await until(() => words().includes('春风里3栋没有记上。没有找到这个走访地点。'))
    await press('知道了：春风里3栋')
    expect(words()).not.toContain('没有记上')
  })
})

describe('places', () => {
  const fill = async () => {
    await open()
    await press('加一处')
    await type('地方', ' 春风里3栋 ')
    await type('社区编号', 'East')
    await type('共有几户', '48')
  }

  test('a new one is saved without names, and the same one when it is sent again', async () => {
    serveVisits()
    serve({ 'visits.save': () => failure('UNAVAILABLE') })
    await fill()
    await press('保存')
    await until(() => words().includes('服务暂时连不上'))
    serve({ 'visits.save': ({ visitId }) => success(visit({ visitId })) })
    await press('保存')
    await until(() => heading() === '走访')
    const [first, second] = sent('visits.save')
    expect(first).toEqual({ visitId: first?.visitId, kind: 'point', label: '春风里3栋', communityId: 'east', count: 48 })
    expect(second).toEqual(first)
    expect(words()).toContain('春风里3栋')
  })

  test.each([
    ['地方', '楼', '至少两个字'],
    ['社区编号', '城东', '请选一个社区'],
    ['共有几户', '0', '请填1到100000之间的数']
  ])('%s “%s” is told beside its field, without asking anybody', async (label, text, said) => {
    serveVisits()
    await fill()
    await type(label, text)
    await press('保存')
    expect(words()).toContain(said)
    expect(sent('visits.save')).toEqual([])
  })

  test('what the server refuses stands beside its field', async () => {
    serveVisits()
    serve({ 'visits.save': () => failure('INVALID_INPUT', '地点名称里好像有电话或证件号码。', ['label']) })
    await fill()
    await press('保存')
    await until(() => words().includes('好像有电话或证件号码'))
    expect(heading()).toBe('要去哪里？')
  })

  test('is removed only after a question', async () => {
    serveVisits(visit())
    serve({ 'visits.remove': () => success({}) })
    await open()
    await until(() => words().includes('春风里3栋'))
    await press('删掉：春风里3栋')
    await press('留着')
    expect(sent('visits.remove')).toEqual([])
    await press('删掉：春风里3栋')
    await press('删掉')
    await until(() => words().includes('没有要去的地方了'))
    expect(sent('visits.remove')).toEqual([{ visitId: id(1) }])
  })
})

test('communities to choose from are those of one’s own station', async () => {
  const areas = [
    { id: 'east', name: '春风里社区', station: '城东派出所' },
    { id: 'west', name: '河西社区', station: '城西派出所' }
  ]
  serveVisits()
  serve({ 'areas.list': () => success({ areas }) })
  await open()
  await until(() => offers('加一处'))
  await press('加一处')
  await until(() => offers('春风里社区'))
  expect(offers('河西社区')).toBe(false)
})
