import type { Contest, MyContest } from '../../contract/contest'
import { failure, success } from '../../contract/result'
import { ContestListScreen } from '@/features/contest/ContestListScreen'
import { ContestScreen } from '@/features/contest/ContestScreen'
import { keepReceipt, useContestStore } from '@/features/contest/contestStore'
import { forgetPackages } from '@/features/session/packageKeys'
import { useProfileStore } from '@/features/session/profileStore'
import { dropToken } from '@/shared/api/session'
import { openPage } from '@/platform/navigation'
import { copyText } from '@/platform/phone'
import { routes } from '@/routes'
import { judgeQuestion, singleQuestion } from '../support/testBank'
import { contest, contestId, mine, newContestPhone, now, paper, receipt, seedHash, standings } from './support/contests'
import { goOffline, goOnline, sent, serve } from './support/officerSeam'
import { canPress, heading, listItems, mount, offers, press, settle, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/officerSeam'))
jest.mock('@/platform/navigation')
jest.mock('@/platform/phone')

const asOf = now.toISOString()
const have = (contests: Contest[], own: Partial<MyContest> = {}) =>
  serve({
    'contest.list': () => success({ contests, asOf }),
    'contest.mine': () => success(mine(own)),
    'contest.standings': () => success(standings()),
    'profile.save': () => success({})
  })

beforeEach(newContestPhone)
const openList = () => mount(ContestListScreen, { now })
const openOne = () => mount(ContestScreen, { contestId, now })

describe('the list', () => {
  test('has open ones first, and says when each ends or how it ended', async () => {
    const other = (n: number, fields: Partial<Contest>) => contest({ contestId: contestId.replace(/1$/, String(n)), ...fields })
    have([other(2, { title: '去年的', state: 'drawn' }), other(3, { title: '明天的', state: 'announced', opensAt: '2026-11-25T01:30:00.000Z' }), contest()])
    await openList()
    await until(() => words().includes('城东反诈知识竞答'))
    const at = ['城东反诈知识竞答', '明天的', '去年的'].map(title => words().indexOf(title))
    expect(at).toEqual([...at].sort((a, b) => a - b))
    for (const line of ['进行中，12月1日18时截止', '11月25日9时30分开始', '已开奖']) expect(words()).toContain(line)
    await press(/城东反诈知识竞答/)
    expect(openPage).toHaveBeenCalledWith(routes.contest(contestId))
  })

  test('says so calmly when there is none, and offers to try again without network', async () => {
    goOffline()
    await openList()
    await until(() => offers('再试一次'))
    goOnline()
    have([])
    await press('再试一次')
    await until(() => words().includes('现在没有竞答'))
  })

  test('what was heard last stays without network; what was cleared is gone', async () => {
    have([contest()])
    await openList()
    await until(() => words().includes('城东反诈知识竞答'))
    goOffline()
    await openList()
    await until(() => words().includes('存在手机上的'))
    forgetPackages()
    await openList()
    await until(() => words().includes('现在读不到'))
    expect(words()).not.toContain('城东反诈知识竞答')
  })

  test('a link that was cut short leads to no contest, and to those there are', async () => {
    have([contest()])
    await mount(ContestScreen, { contestId: '😀', now })
    await until(() => words().includes('没有找到这场竞答'))
    expect(offers('看别的竞答')).toBe(true)
  })

  test('a receipt of a contest that is no longer told of is still there', async () => {
    useContestStore.setState({ contests: [contest()] })
    keepReceipt(contestId, receipt)
    have([])
    await openList()
    await until(() => words().includes('以前的回执'))
    expect(words()).toContain('11月24日10时参加　参加编号11111111')
    serve({ 'contest.mine': () => failure('NOT_FOUND', '没有找到这场竞答。') })
    useContestStore.setState({ contests: [] })
    await openOne()
    await until(() => words().includes('不在列表里了'))
    await press('看全部号码')
    expect(words()).toContain(receipt.entryId)
    await press('看开奖与核对')
    expect(openPage).toHaveBeenCalledWith(routes.contestDraw(contestId))
  })
})

describe('more contests than a page holds', () => {
  const numbered = (n: number, fields: Partial<Contest> = {}) => contest({ contestId: contestId.replace(/0001$/, String(1000 + n)), title: `第${n}场`, state: 'drawn', ...fields })
  const haveMany = (first: Contest[], second: Contest[]) => {
    have([])
    serve({
      'contest.list': ({ contestId: one, cursor }) => {
        if (one) return success({ contests: [...first, ...second].filter(each => each.contestId === one), nextCursor: null, asOf })
        return success(cursor ? { contests: second, nextCursor: null, asOf } : { contests: first, nextCursor: 'next', asOf })
      }
    })
  }
  const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => numbered(from + i))
  const shown = () => words().match(/第\d+场/g)?.length ?? 0

  test('are read on, first what the phone has, then what the server has, and each stands there once', async () => {
    haveMany(range(1, 40), range(40, 50))
    await openList()
    await until(() => shown() > 0)
    expect([shown(), sent('contest.list')]).toEqual([30, [{}]])
    // What is kept is shown before it is known whether there is more.
    await settle(50)
    await press('再看一些')
    await until(() => shown() === 50)
    expect(offers('再看一些')).toBe(false)
    expect(sent('contest.list')).toEqual([{}, { cursor: 'next' }])
  })

  test('a prize of mine that waits stands before all others', async () => {
    const won = numbered(7)
    useContestStore.setState({ receipts: [{ ...receipt, contestId: won.contestId, title: won.title, seedHash }] })
    haveMany(range(1, 40), [])
    serve({ 'contest.mine': () => success(mine({ contestId: won.contestId, passed: true, receipt, prize: { name: '雨伞', code: 'ABCDE23456', redeemedAt: null } })) })
    await openList()
    await until(() => words().includes('您抽中了，看兑奖码'))
    expect(words().match(/第\d+场/)?.[0]).toBe('第7场')
  })

  test('one that no page holds is found by its id, and a prize of it is told and fetched', async () => {
    const old = numbered(60)
    useContestStore.setState({ receipts: [{ ...receipt, contestId: old.contestId, title: old.title, seedHash }] })
    haveMany(range(1, 3), [])
    serve({
      'contest.list': ({ contestId: one }) => success({ contests: one ? [old] : range(1, 3), nextCursor: null, asOf }),
      'contest.mine': () => success(mine({ contestId: old.contestId, passed: true, receipt, prize: { name: '雨伞', code: 'ABCDE23456', redeemedAt: null } }))
    })
    await openList()
    await until(() => words().includes('以前的回执') && words().includes('您抽中了，看兑奖码'))
    await mount(ContestScreen, { contestId: old.contestId, now })
    await until(() => words().includes('您抽中了：雨伞'))
    expect(words()).toContain('ABCDE-23456')
    expect(sent('contest.list').at(-1)).toEqual({ contestId: old.contestId })
  })
})

describe('one contest', () => {
  test('tells the prizes, the rules, who may take part, and what the draw is bound to', async () => {
    have([contest()])
    await openOne()
    await until(() => heading() === '城东反诈知识竞答' && words().includes('各社区参加情况'))
    for (const line of ['城东派出所主办　12月1日18时截止', '11月23日9时到12月1日18时', '叫“种子”', '叫“指纹”', '保温杯2份', '全市居民都可以参加', '答对4题就过关', '每人每天可以答一份。', seedHash, '福彩3D当天的开奖号码，2026年12月2日公布']) expect(words()).toContain(line)
    expect(canPress('开始答题')).toBe(true)
  })

  test('standings are of communities, and hidden ones are said to be hidden', async () => {
    have([contest()])
    await openOne()
    await until(() => words().includes('各社区参加情况'))
    expect(listItems()).toContain('城东社区12人，过关62%')
    expect(listItems()).toContain('城西社区不显示')
    expect(words()).toContain('每多5人参加，才更新一次')
    serve({ 'contest.standings': () => success(standings({ isFinal: true })) })
    await openOne()
    await until(() => words().includes('这是最后的数，末尾不满5人的没有加进来'))
    expect(words()).not.toContain('才更新一次')
  })

  test('what it has promised stands under a hash of its own, which is copied with the receipt', async () => {
    const termsHash = 'fe'.repeat(32)
    have([contest({ termsHash })], { papers: 1, passed: true, receipt: { ...receipt, termsHash } })
    await openOne()
    await until(() => words().includes(termsHash))
    expect(words()).toContain('这一场的主办方、奖品、规则、时间的指纹')
    await press('复制回执')
    expect(copyText).toHaveBeenCalledWith(expect.stringContaining(`奖品、规则的指纹：${termsHash}`))
  })

  test('who has not chosen a community, or another one, is told what to do', async () => {
    const whyNot = '这场竞答请城东社区的居民参加。请先在“我的”里选好您的社区。'
    have([contest({ communities: [{ communityId: 'dong', name: '城东社区' }] })], { eligible: false, whyNot })
    await openOne()
    await until(() => words().includes(whyNot))
    await press('选我的社区')
    expect(openPage).toHaveBeenCalledWith(routes.community)
  })

  test('before it opens the community can be chosen already', async () => {
    have([contest({ state: 'announced', communities: [{ communityId: 'dong', name: '城东社区' }] })], { eligible: false, whyNot: '请先选好您的社区。' })
    await openOne()
    await until(() => words().includes('请先选好您的社区。'))
    await press('选我的社区')
    expect(openPage).toHaveBeenCalledWith(routes.community)
  })

  test.each<[string, Partial<Contest>, string]>([
    ['the day of its public number', {}, '12月2日以后开奖'],
    ['that nobody has named a day', { publicNumberSource: null }, '主办方定好名单就开奖']
  ])('once it has ended it is told when it is drawn: %s', async (_name, fields, when) => {
    have([contest({ state: 'closed', ...fields })], { papers: 1, bestRight: 2 })
    await openOne()
    await until(() => words().includes(`城东派出所主办　${when}`))
    expect(words()).toContain('您答了1份，最多对2题，5题里答对4题才过关。这场没有过关，谢谢您参加。')
    await openList()
    await until(() => words().includes(`已截止，${when}`))
  })

  test('the community that was just chosen is told to the server before it is asked', async () => {
    useProfileStore.getState().liveIn('dong', '城东社区')
    have([contest()])
    await openOne()
    await until(() => sent('contest.mine').length === 1)
    expect(sent('profile.save')).toEqual([{ audience: null, communityId: 'dong' }])
  })

  test('nobody is signed in only to look, and the phone says itself whether one may', async () => {
    dropToken()
    have([contest({ communities: [{ communityId: 'dong', name: '城东社区' }] })])
    await openOne()
    await until(() => offers('选我的社区'))
    expect(sent('session.open')).toEqual([])
    expect(sent('contest.mine')).toEqual([])
  })

  test.each<[string, Partial<Contest>, Partial<MyContest>, string]>([
    ['with a tomorrow', {}, {}, '今天的答过了，明天再来'],
    ['on its last day', { closesAt: '2026-11-24T10:00:00.000Z' }, {}, '这场没有过关，谢谢您参加'],
    ['with an entry', { closesAt: '2026-11-24T10:00:00.000Z' }, { passed: true, receipt }, '今天的答过了，等开奖']
  ])('a paper of today is enough, %s', async (_name, fields, own, label) => {
    have([contest(fields)], { papers: 1, paperToday: true, ...own })
    await openOne()
    await until(() => offers(label))
    expect(canPress(label)).toBe(false)
    expect(words()).toContain(own.passed ? '您已经过关' : '您答了1份，5题里答对4题才过关。')
    expect(words().includes('现在还没有过关')).toBe(label === '今天的答过了，明天再来')
  })

  test('a paper that was begun here is gone on with, unless it was handed in on another phone', async () => {
    const at = now.toISOString()
    useContestStore.setState({ sheets: { [contestId]: { contestId, attemptId: 'a', paper: paper(), startedAt: at, shownAt: at, answers: [{ questionId: 'rebate-contest-01', optionIds: ['scam'], ms: 1 }] } } })
    have([contest()])
    await openOne()
    await until(() => offers('接着答，答到第2题'))
    have([contest()], { papers: 1, paperToday: true })
    await openOne()
    await until(() => offers('今天的答过了，明天再来'))
  })

  test('the receipt is shown and kept, also when the contest cannot be read again', async () => {
    have([contest()], { papers: 1, paperToday: true, passed: true, receipt })
    await openOne()
    await until(() => words().includes('参加编号，前8位11111111'))
    expect(words()).not.toContain(receipt.mark)
    await press('看全部号码')
    for (const number of [receipt.entryId, receipt.mark]) expect(words()).toContain(number)
    await press('收起全部号码')
    expect(words()).not.toContain(receipt.mark)
    useContestStore.setState({ contests: [], mine: {} })
    goOffline()
    await openOne()
    await until(() => offers('再试一次'))
    expect(words()).toContain('参加编号，前8位11111111')
  })

  test('an entry that is looked at first is told in words', async () => {
    const note = '这部手机上已有3个账号参加，您的记录先记下，由主办的派出所核对。'
    have([contest()], { papers: 1, passed: true, receipt, held: true, note })
    await openOne()
    await until(() => words().includes(note))
    expect(words()).not.toContain('参加抽奖了')
  })

  test('a prize has its code, and is told how to be fetched; then when it was', async () => {
    have([contest({ state: 'drawn' })], { papers: 1, passed: true, receipt, prize: { name: '保温杯', code: 'AB2CDEF3GH', redeemedAt: null } })
    await openOne()
    await until(() => words().includes('您抽中了：保温杯'))
    expect(words()).toContain('AB2CD-EF3GH')
    expect(words()).toContain('领奖不要钱')
    have([contest({ state: 'drawn' })], { papers: 1, passed: true, receipt, prize: { name: '保温杯', code: 'AB2CDEF3GH', redeemedAt: '2026-12-02T02:00:00.000Z' } })
    await openOne()
    await until(() => words().includes('已在12月2日10时领走'))
    expect(words()).not.toContain('AB2CD')
  })

  test('without a prize it says so once it is drawn', async () => {
    have([contest({ state: 'drawn' })], { papers: 1, passed: true, receipt })
    await openOne()
    await until(() => words().includes('这次没有抽中'))
    const note = '到定名单时还没有核到，这次没有算进抽奖名单。有疑问请带上参加编号，到主办的派出所问一问。'
    have([contest({ state: 'drawn' })], { papers: 1, passed: true, receipt, note })
    await openOne()
    await until(() => words().includes(note))
    expect(words()).not.toContain('这次没有抽中')
  })

  test('the list tells a winner, who has not opened the contest since', async () => {
    const [won, lost] = [2, 3].map(n => contest({ contestId: contestId.replace(/1$/, String(n)), title: `第${n}场`, state: 'drawn' })) as [Contest, Contest]
    useContestStore.setState({ contests: [won, lost] })
    for (const each of [won, lost]) keepReceipt(each.contestId, receipt)
    have([won, lost])
    const prize = { name: '保温杯', code: 'AB2CDEF3GH', redeemedAt: null }
    serve({ 'contest.mine': asked => success(mine({ contestId: asked.contestId, papers: 1, passed: true, receipt, prize: asked.contestId === won.contestId ? prize : null })) })
    await openList()
    await until(() => words().includes('您抽中了，看兑奖码　已开奖'))
    await until(() => words().includes('您参加过　已开奖'))
    await openList()
    expect(sent('contest.mine')).toHaveLength(2)
  })

  test('once it is over my papers are there with what is right and why', async () => {
    const review = [
      { question: judgeQuestion('rebate-contest-01', 'scam'), optionIds: ['genuine'], correct: false },
      { question: singleQuestion, optionIds: ['b'], correct: true }
    ]
    have([contest({ state: 'closed' })], { papers: 1, passed: true, receipt, review })
    await openOne()
    await until(() => words().includes('我的答卷和讲解'))
    await press(/我的答卷和讲解/)
    expect(words()).toContain('再看一看')
    expect(words()).toContain('这是解释。')
    await press('下一题')
    expect(words()).toContain('您答对了')
    await press('看完了')
    expect(heading()).toBe('城东反诈知识竞答')
  })

  test('a cancelled one says why, and one that is not there is said to be gone', async () => {
    have([contest({ state: 'cancelled', cancelReason: '奖品没有到' })], { papers: 1, passed: true, receipt })
    await openOne()
    await until(() => words().includes('原因：奖品没有到。'))
    expect(words()).toContain('这场已取消，不开奖。')
    for (const line of ['怎么保证抽奖公平', '开奖后拿它核对', '看抽奖的每一步']) expect(words()).not.toContain(line)
    have([])
    serve({ 'contest.mine': () => failure('NOT_FOUND', '没有找到这场竞答。') })
    useContestStore.setState({ contests: [], mine: {}, receipts: [] })
    await openOne()
    await until(() => words().includes('没有找到这场竞答'))
  })
})
