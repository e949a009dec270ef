import type { DeskContest, HeldEntry } from '../../contract/contestDesk'
import { failure, success } from '../../contract/result'
import { useContestDraftStore } from '@/features/officer/contests/contestDraftStore'
import { ContestsScreen } from '@/features/officer/contests/ContestsScreen'
import { openPage, setPageTitle } from '@/platform/navigation'
import { routes } from '@/routes'
import { contest, contestId, standings } from './support/contests'
import { goOffline, goOnline, resetSeam, sent, serve } from './support/officerSeam'
import { newOfficerPhone, signedIn } from './support/officerSteps'
import { canPress, heading, mount, offers, press, pressable, type, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/officerSeam'))
jest.mock('@/platform/navigation')
// A page without a screen has nowhere to scroll.
jest.mock('@/platform/goToPart')

const now = new Date('2026-11-24T02:00:00Z')
const asOf = now.toISOString()
const desk = (fields: Partial<DeskContest> = {}): DeskContest => ({
  ...contest(),
  ...{ station: '城东派出所', mine: true, pool: 'city', people: 16, papers: 20, entries: 8, held: 0, entryListHash: null, closedAt: null, publicNumber: null, drawnAt: null, redeemed: 0, winners: 0 },
  ...fields
})
const fixed = { state: 'closed', entryListHash: 'ef'.repeat(32), closedAt: asOf } as const
const entry: HeldEntry = { entryId: '11111111-2222-4333-8444-555555555555', enteredAt: asOf, why: 'phone', accountsOnPhone: 5, communityName: '城东社区', decision: null }
const areas = [{ id: 'dong', name: '城东社区', station: '城东派出所' }, { id: 'xi', name: '城西社区', station: '城西派出所' }]

function have(one: DeskContest): void {
  serve({
    'contests.desk': () => success({ contests: [one], asOf }),
    'contests.read': () => success({ contest: one, standings: standings() }),
    'areas.list': () => success({ areas })
  })
}

beforeEach(() => {
  newOfficerPhone()
  useContestDraftStore.setState({ kept: null })
  resetSeam()
  signedIn({ role: 'editor' })
})

const open = () => mount(ContestsScreen, { now })
async function openOne(one: DeskContest): Promise<void> {
  have(one)
  await open()
  await until(() => words().includes('全市的竞答'))
  await press(new RegExp(`^${one.title}`))
  await until(() => words().includes('接下来'))
}

async function fill(): Promise<void> {
  await until(() => words().includes('城东社区'))
  await type('名称', '城东反诈知识竞答')
  await press('城东社区')
  await type('第1样奖品', '保温杯')
  await type('第1样几份', '3')
  await type('用哪个数', '福彩3D当天的开奖号码')
  await type('哪天公布这个数', '2026-12-03')
}

describe('making one', () => {
  test('what is missing is told beside its field, all at once, and nothing is sent', async () => {
    have(desk())
    await open()
    await until(() => offers('办一场竞答'))
    await press('办一场竞答')
    await press('看看居民会看到什么')
    for (const line of ['请写名称，至少两个字。', '请选哪些社区可以参加，至少一个。全市的竞答由管理员来办。', '请写名称。', '请写1到10000。', '请写用哪个公开的数']) expect(words()).toContain(line)
    expect(sent('contests.create')).toEqual([])
  })

  test('an administrator who chooses no community is told that this is the whole city', async () => {
    signedIn({ role: 'admin' })
    have(desk())
    await open()
    await until(() => offers('办一场竞答'))
    await press('办一场竞答')
    expect(words()).toContain('一个也没选：全市居民都可以参加。')
    await press('看看居民会看到什么')
    expect(words()).not.toContain('请选哪些社区')
  })

  test('what was typed is there the next time, under the same id, until it is thrown away', async () => {
    have(desk())
    await open()
    await until(() => offers('办一场竞答'))
    await press('办一场竞答')
    expect(offers('扔掉草稿')).toBe(false)
    await type('名称', '城东反诈知识竞答')
    const first = useContestDraftStore.getState().kept?.draft.contestId
    // Away through the menu, or by loading anew.
    await open()
    await press('办一场竞答')
    expect(words()).toContain('接着上次没写完的')
    await type('第1样奖品', '保温杯')
    expect(useContestDraftStore.getState().kept?.draft).toMatchObject({ contestId: first, title: '城东反诈知识竞答', prizes: [{ name: '保温杯' }] })
    await press('扔掉草稿')
    await press('留着')
    await press('扔掉草稿')
    await press('扔掉')
    await until(() => offers('办一场竞答'))
    await press('办一场竞答')
    expect(words()).toContain('写完先预览，再建')
    expect(offers('扔掉草稿')).toBe(false)
  })

  test('a draft of another station is not gone on with', async () => {
    have(desk())
    await open()
    await until(() => offers('办一场竞答'))
    await press('办一场竞答')
    await type('名称', '城东反诈知识竞答')
    signedIn({ role: 'editor', station: '城西派出所' })
    await open()
    await press('办一场竞答')
    expect(words()).not.toContain('接着上次没写完的')
  })

  test('it is seen as residents will see it, with what can no longer be changed, and made once however often it is pressed', async () => {
    have(desk({ state: 'announced' }))
    let answer: () => void = () => undefined
    serve({ 'contests.create': () => new Promise(resolve => (answer = () => resolve(success(desk({ state: 'announced' }))))) })
    await open()
    await until(() => offers('办一场竞答'))
    await press('办一场竞答')
    await fill()
    expect(offers('城西社区')).toBe(false)
    await press('看看居民会看到什么')
    await until(() => heading() === '看一遍，再建')
    for (const line of ['都不能再改', '永远不能换', '抽奖只能抽一次', '城东社区的居民可以参加', '保温杯3份', '11月25日9时到12月1日18时']) expect(words()).toContain(line)
    await press('就这样，建这场竞答')
    await press('正在保存…')
    answer()
    await until(() => words().includes('建好了：城东反诈知识竞答'))
    expect(sent('contests.create')).toHaveLength(1)
    expect(sent('contests.create')[0]).toMatchObject({ communityIds: ['dong'], prizes: [{ name: '保温杯', count: 3 }], opensAt: '2026-11-25T01:00:00.000Z', publicNumberSource: { on: '2026-12-03' } })
  })

  test('a refusal leads back to the field, what was typed stays, and sent again it is the same contest', async () => {
    have(desk())
    serve({ 'contests.create': () => failure('INVALID_INPUT', '第1条规则里有号码。去掉号码。', ['rules.0']) })
    await open()
    await until(() => offers('办一场竞答'))
    await press('办一场竞答')
    await fill()
    await press('看看居民会看到什么')
    await press('就这样，建这场竞答')
    await until(() => words().includes('第1条规则里有号码'))
    expect(heading()).toBe('办一场竞答')
    goOffline()
    await press('看看居民会看到什么')
    await press('就这样，建这场竞答')
    await until(() => words().includes('服务暂时连不上'))
    goOnline()
    serve({ 'contests.create': () => success(desk({ state: 'announced' })) })
    await press('看看居民会看到什么')
    await press('就这样，建这场竞答')
    await until(() => words().includes('建好了'))
    expect(new Set(sent('contests.create').map(request => request.contestId)).size).toBe(1)
    expect(useContestDraftStore.getState().kept).toBeNull()
  })

  test('before it opens it can be said anew under the same id', async () => {
    const one = desk({ state: 'announced', opensAt: '2026-11-25T01:00:00.000Z', publicNumberSource: { what: '福彩3D当天的开奖号码', on: '2026-12-03' }, communities: [{ communityId: 'dong', name: '城东社区' }] })
    serve({ 'contests.create': () => success({ ...one, title: '新的名称' }) })
    await openOne(one)
    await press('改内容')
    await type('名称', '新的名称')
    await press('不改了，返回')
    await until(() => words().includes('改过的会丢'))
    await press('接着改')
    await press('看看居民会看到什么')
    await press('就这样，改好')
    await until(() => words().includes('改好了：新的名称'))
    expect(sent('contests.create')).toMatchObject([{ contestId, title: '新的名称' }])
  })

  test('officers who only read are offered no more than that', async () => {
    signedIn({ role: 'officer' })
    await openOne(desk(fixed))
    for (const deed of ['开奖', '取消这场竞答', '办一场竞答']) expect(offers(deed)).toBe(false)
    expect(words()).toContain('编辑和管理员才能')
  })
})

describe('closing and drawing', () => {
  test('held entries are decided with a reason, and that nobody is named', async () => {
    serve({ 'contests.held': () => success({ entries: [entry], nextCursor: null }), 'contests.decideHeld': () => success({ ...entry, decision: 'accept' }) })
    await openOne(desk({ state: 'closed', held: 1, decideUntil: '2026-11-26T10:00:00.000Z' }))
    expect(canPress('核完才能定名单')).toBe(false)
    expect(words()).toContain('没核的，到11月26日18时自动不进')
    await press('核一核，1条等着')
    await until(() => words().includes('同一部手机上5个账号'))
    await press('核这条：编号11111111')
    for (const line of ['本人拿着手机上的参加编号来所里说明的，算进名单', '到11月26日18时自动不进', entry.entryId]) expect(words()).toContain(line)
    await press('就这样定')
    await until(() => words().includes('请先选算不算进名单'))
    await press('算进名单，是本人参加的')
    await press('就这样定')
    await until(() => words().includes('请写为什么'))
    await type('为什么', '一家人合用手机')
    await press('就这样定')
    await until(() => words().includes('算进名单') && offers('改主意：编号11111111'))
    expect(sent('contests.decideHeld')).toEqual([{ contestId, entryId: entry.entryId, decision: 'accept', reason: '一家人合用手机' }])
  })

  test('once the time to decide is over the list is what comes next; what was not decided on is only looked at', async () => {
    serve({ 'contests.held': () => success({ entries: [entry], nextCursor: null }) })
    await openOne(desk({ state: 'closed', held: 1, decideUntil: asOf }))
    expect(words()).toContain('核的时间过了，还有1条没核，按规则不进名单。下一步定名单。')
    expect([offers('核一核，1条等着'), canPress('定名单')]).toEqual([false, true])
    await press('看没核的记录')
    await until(() => words().includes('核的时间过了，这里只看'))
    expect(offers('核这条：编号11111111')).toBe(false)
  })

  test('until then it is told how long there is time to decide', async () => {
    serve({ 'contests.held': () => success({ entries: [entry], nextCursor: null }) })
    await openOne(desk({ state: 'closed', held: 1, decideUntil: '2026-11-24T02:00:01.000Z' }))
    await press('核一核，1条等着')
    await until(() => words().includes('到11月24日10时自动不进'))
    expect(offers('核这条：编号11111111')).toBe(true)
  })

  test('the list is fixed after a question; a refusal says what is still to do', async () => {
    serve({ 'contests.close': () => failure('CONFLICT', '还有1条参加记录没有核。请先核完。') })
    await openOne(desk({ state: 'closed' }))
    await press('定名单')
    await press('先不定')
    expect(sent('contests.close')).toEqual([])
    await press('定名单')
    await press('定下来')
    await until(() => words().includes('还有1条参加记录没有核'))
  })

  test('the public number is typed twice, and the draw happens once', async () => {
    serve({ 'contests.draw': () => success(desk({ ...fixed, state: 'drawn', winners: 8, publicNumber: '382' })) })
    await openOne(desk({ ...fixed, publicNumberSource: { what: '福彩3D当天的开奖号码', on: '2026-11-24' } }))
    await press('开奖')
    expect(words()).toContain('不能重来')
    await press('开奖，马上公布')
    await until(() => words().includes('请填福彩3D当天的开奖号码'))
    await type('公开数字', '第26期382')
    await press('开奖，马上公布')
    await until(() => words().includes('不写期号'))
    await type('公开数字', '3 8 2')
    await type('再填一遍', '328')
    await press('开奖，马上公布')
    await until(() => words().includes('两次填的不一样'))
    expect(sent('contests.draw')).toEqual([])
    await type('再填一遍', '382')
    serve({ 'contests.read': () => success({ contest: desk({ ...fixed, state: 'drawn', winners: 8, publicNumber: '382' }), standings: standings() }) })
    await press('开奖，马上公布')
    await until(() => words().includes('抽出8份奖'))
    expect(sent('contests.draw')).toEqual([{ contestId, publicNumber: '3 8 2' }])
    // What the draw did is not said again over what is done after it.
    await until(() => offers('兑奖'))
    await press('兑奖')
    await press('兑完了，返回')
    await until(() => heading() === '城东反诈知识竞答')
    expect(words()).not.toContain('抽出8份奖')
  })

  test('without a public number the draw is asked about first', async () => {
    serve({ 'contests.draw': () => success(desk({ ...fixed, publicNumberSource: null, state: 'drawn', winners: 8 })) })
    await openOne(desk({ ...fixed, publicNumberSource: null }))
    await press('开奖')
    await press('开奖，马上公布')
    await press('先不开')
    expect(sent('contests.draw')).toEqual([])
    await press('开奖，马上公布')
    await press('开奖')
    await until(() => words().includes('抽出8份奖'))
    expect(sent('contests.draw')).toEqual([{ contestId, publicNumber: null }])
  })

  test('before the day of the public number it cannot be drawn, and says from when', async () => {
    await openOne(desk(fixed))
    expect(canPress('2026年12月2日才能开奖')).toBe(false)
  })

  test('a contest is cancelled with a reason that residents read', async () => {
    serve({ 'contests.cancel': () => success(desk({ state: 'cancelled', cancelReason: '奖品没有到' })) })
    await openOne(desk())
    serve({ 'contests.read': () => new Promise(() => undefined) })
    await press('取消这场竞答')
    await press('取消这场竞答')
    await until(() => words().includes('请写为什么取消'))
    await type('为什么取消', '奖品没有到。')
    await press('取消这场竞答')
    await until(() => words().includes('取消了：城东反诈知识竞答'))
    // It stands as cancelled at once, while it is read anew.
    expect(words()).toContain('取消的原因：奖品没有到。')
    for (const line of ['怎么保证抽奖公平', '还没开奖']) expect(words()).not.toContain(line)
  })
})

test('a title is shown without the marks of its phrases, and the native bar has room for what it names', async () => {
  const marked = '城东|反诈知识竞答'
  serve({ 'contests.cancel': () => success(desk({ state: 'cancelled', title: marked, cancelReason: '奖品没有到' })) })
  await openOne(desk({ title: marked }))
  expect(heading()).toBe('城东反诈知识竞答')
  expect(setPageTitle).toHaveBeenLastCalledWith('有奖竞答')
  await press('取消这场竞答')
  expect(words()).toContain('城东反诈知识竞答')
  expect(words()).not.toContain(marked)
  await type('为什么取消', '奖品没有到。')
  await press('取消这场竞答')
  await until(() => words().includes('取消了：城东反诈知识竞答。'))
})

describe('handing prizes out', () => {
  const drawn = desk({ ...fixed, state: 'drawn', winners: 8 })
  const redeemed = { contestId, entryId: entry.entryId, prize: '保温杯', redeemedAt: asOf, undoUntil: new Date(now.getTime() + 60_000).toISOString() }

  test('a code is typed, the prize is named, and a mistake is taken back within a minute', async () => {
    serve({ 'contests.redeem': () => success(redeemed), 'contests.undoRedeem': () => success({}) })
    signedIn({ role: 'officer' })
    await openOne(drawn)
    await press('兑奖')
    await type('10位兑奖码', 'ab2cd')
    expect(canPress('还差5位')).toBe(false)
    await type('10位兑奖码', 'ab2cd-ef3gh')
    await press('兑奖')
    await until(() => heading() === '兑好了')
    expect(words()).toContain('保温杯')
    expect(words()).toMatch(/还剩(60|59)秒/)
    await press('撤销')
    await until(() => words().includes('撤销了，这个码又能兑了'))
    expect(sent('contests.redeem')).toEqual([{ contestId, code: 'AB2CDEF3GH' }])
    expect(sent('contests.undoRedeem')).toEqual([{ contestId, entryId: entry.entryId }])
  })

  test.each([
    ['CONFLICT', '这份奖品已经在12月2日10时由城西派出所兑过了。'],
    ['NOT_FOUND', '没有这个兑奖码。请对着中奖人的手机再看一遍，也看看是不是这场竞答。'],
    ['TOO_MANY', '错的次数太多了，请过1分钟再试。']
  ] as const)('a code that cannot be redeemed (%s) is told beside the field, and stays there', async (code, message) => {
    serve({ 'contests.redeem': () => failure(code, message) })
    await openOne(drawn)
    await press('兑奖')
    await type('10位兑奖码', 'AB2CDEF3GH')
    await press('兑奖')
    await until(() => words().includes(message))
    expect(canPress('兑奖')).toBe(true)
  })
})

test('an officer whose station hands no prizes out is offered neither that nor the list of them; of another station that does, both', async () => {
  signedIn({ role: 'officer' })
  const drawn = desk({ ...fixed, state: 'drawn', winners: 3, mine: false })
  await openOne({ ...drawn, mayRedeem: false })
  expect([offers('兑奖'), offers('看哪些还没领'), offers('看领奖的记录')]).toEqual([false, false, false])
  expect(words()).toContain('奖品由主办的派出所和参加社区的派出所来兑')
  await openOne({ ...drawn, mayRedeem: true })
  expect([offers('兑奖'), offers('看哪些还没领')]).toEqual([true, true])
  expect(words()).toContain('还有3份没领')
})

describe('which prizes are out', () => {
  const drawn = desk({ ...fixed, state: 'drawn', winners: 3, redeemed: 1 })
  const idOf = (i: number) => `${i}1111111-2222-4333-8444-555555555555`
  const out = (i: number, prize = '雨伞') => ({ entryId: idOf(i), prize, redeemedAt: null, station: null, officerName: null })
  const handed = { ...out(3), redeemedAt: asOf, station: '城东派出所', officerName: '王警官' }
  const countsOf = (count: number) => [{ name: '保温杯', drawn: 1, handed: 0 }, { name: '雨伞', drawn: 2, handed: count }]

  test('these stand first, by their short numbers, page by page; those handed out say when and by whom', async () => {
    const counts = countsOf(1)
    serve({
      'contests.prizes': ({ cursor, list }) =>
        success(list === 'handed' ? { counts, records: [handed], nextCursor: null, asOf } : { counts, records: cursor ? [out(2)] : [out(1, '保温杯')], nextCursor: cursor ? null : 'next', asOf })
    })
    signedIn({ role: 'officer' })
    await openOne(drawn)
    expect(words()).toContain('还有2份没领')
    await press('看哪些还没领')
    await until(() => words().includes('编号11111111'))
    for (const line of ['未领2份', '已领1份', '保温杯', '兑奖码只在中奖人的手机上']) expect(words()).toContain(line)
    expect(words()).not.toContain(idOf(1))
    await press('再看一些')
    await until(() => words().includes('编号21111111'))
    expect([words().includes('编号11111111'), offers('再看一些')]).toEqual([true, false])
    await press('已领1份')
    await until(() => words().includes('编号31111111'))
    expect(words()).toContain('11月24日10时领走　城东派出所，王警官兑的')
    expect(words()).not.toContain('编号11111111')
    expect(sent('contests.prizes')).toEqual([{ contestId, list: 'out' }, { contestId, list: 'out', cursor: 'next' }, { contestId, list: 'handed' }])
  })

  test('when all are fetched it says so, and when none was', async () => {
    const counts = [{ name: '雨伞', drawn: 1, handed: 1 }]
    serve({ 'contests.prizes': ({ list }) => success({ counts, records: list === 'handed' ? [handed] : [], nextCursor: null, asOf }) })
    const isNext = (name: string) => pressable(name).classList.contains('button-primary')
    await openOne(drawn)
    expect([isNext('兑奖'), isNext('看哪些还没领')]).toEqual([true, false])
    await openOne({ ...drawn, winners: 1 })
    expect(words()).toContain('奖品都领完了')
    expect([isNext('兑奖'), isNext('看领奖的记录')]).toEqual([false, true])
    await press('看领奖的记录')
    await until(() => words().includes('领走的') && words().includes('王警官'))
    await press('未领0份')
    await until(() => words().includes('都领完了。'))
    serve({ 'contests.prizes': () => success({ counts: [{ name: '雨伞', drawn: 1, handed: 0 }], records: [], nextCursor: null, asOf }) })
    await press('已领1份')
    await until(() => words().includes('还没有人来领。'))
  })

  test('one that was handed out by mistake is out again as soon as it is taken back', async () => {
    let isHanded = false
    serve({
      'contests.redeem': () => ((isHanded = true), success({ contestId, entryId: idOf(3), prize: '雨伞', redeemedAt: asOf, undoUntil: new Date(now.getTime() + 60_000).toISOString() })),
      'contests.undoRedeem': () => ((isHanded = false), success({})),
      'contests.prizes': () => success({ counts: countsOf(isHanded ? 1 : 0), records: isHanded ? [out(1, '保温杯')] : [out(1, '保温杯'), out(3)], nextCursor: null, asOf })
    })
    await openOne(drawn)
    const look = async (line: string) => {
      await until(() => offers('看哪些还没领'))
      await press('看哪些还没领')
      await until(() => words().includes(line))
      await press('回到这场竞答')
      await until(() => offers('兑奖'))
    }
    await press('兑奖')
    await type('10位兑奖码', 'ab2cdef3gh')
    await press('兑奖')
    await until(() => heading() === '兑好了')
    await press('撤销')
    await until(() => words().includes('撤销了，这个码又能兑了'))
    await press('兑完了，返回')
    await look('未领3份')
    await press('兑奖')
    await type('10位兑奖码', 'ab2cdef3gh')
    await press('兑奖')
    await until(() => heading() === '兑好了')
    await press('兑下一个')
    await press('兑完了，返回')
    await look('未领2份')
  })

  test('without network it says so, and offers to try again', async () => {
    await openOne(drawn)
    goOffline()
    await press('看哪些还没领')
    await until(() => offers('再试一次'))
    goOnline()
    serve({ 'contests.prizes': () => success({ counts: countsOf(0), records: [out(1)], nextCursor: null, asOf }) })
    await press('再试一次')
    await until(() => words().includes('未领3份'))
  })
})

test('numbers have their units, and of fewer than five people none tells how many they are', async () => {
  await openOne(desk({ ...fixed, state: 'drawn', winners: 8, redeemed: 2 }))
  for (const line of ['参加的人16人', '交的卷20份', '名单上8个编号', '等着核的0条', '兑了奖2份，共8份']) expect(words()).toContain(line)
  await openOne(desk({ people: null, papers: 1, entries: 1 }))
  for (const line of ['参加的人不到5人', '交的卷不显示', '过关的不显示']) expect(words()).toContain(line)
})

test('from the desk there is a way to the draw and its winners', async () => {
  await openOne(desk({ ...fixed, state: 'drawn', winners: 8 }))
  await press(/^开奖与核对/)
  expect(openPage).toHaveBeenCalledWith(routes.contestDraw(contestId))
})

test('who may not see the page is told so, and not sent to sign in', async () => {
  signedIn({ role: 'volunteer' })
  serve({ 'contests.desk': () => failure('FORBIDDEN') })
  await open()
  await until(() => words().includes('您的角色看不了这一页'))
  expect(offers('去登录')).toBe(false)
})

test('the list says where each contest stands, and without network offers to try again', async () => {
  goOffline()
  await open()
  await until(() => offers('再试一次'))
  goOnline()
  have(desk({ state: 'closed', held: 2 }))
  await press('再试一次')
  await until(() => words().includes('2条待核'))
  expect(words()).toContain('16人参加')
})

test('a long list is read on, page by page, and a contest that is on two pages stands there once', async () => {
  const numbered = (i: number) => desk({ contestId: `7b1f0a52-4d2e-4a8b-9c1d-00000000000${i}`, title: `第${i}场竞答` })
  serve({
    'contests.desk': ({ cursor }) => success(cursor === undefined ? { contests: [numbered(1), numbered(2)], nextCursor: 'next', asOf } : { contests: [numbered(2), numbered(3)], nextCursor: null, asOf })
  })
  await open()
  await until(() => words().includes('先列2场'))
  expect(words()).not.toContain('第3场竞答')
  await press('再看一些')
  await until(() => words().includes('第3场竞答'))
  expect(words()).toContain('3场')
  expect([words().split('第2场竞答').length, offers('再看一些')]).toEqual([2, false])
  expect(sent('contests.desk')).toEqual([{}, { cursor: 'next' }])
})
