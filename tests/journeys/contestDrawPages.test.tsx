import type { ActionInput, ActionOutput } from '../../contract/actions'
import { type Result, failure, success } from '../../contract/result'
import { DrawScreen } from '@/features/contest/DrawScreen'
import { useContestStore } from '@/features/contest/contestStore'
import { drawn } from '../support/drawn'
import { contest, contestId, newContestPhone, now } from './support/contests'
import { goOffline, goOnline, sent, serve } from './support/officerSeam'
import { listItems, mount, offers, press, settle, type, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/officerSeam'))
jest.mock('@/platform/navigation')

const published = drawn(900, '382', 698)
const { winners } = published.draw
const last = winners.at(-1)?.entryId ?? ''
const lost = published.file.entries.map(([id = '']) => id).find(id => winners.every(({ entryId }) => entryId !== id)) ?? ''

/** As the server tells them: a hundred at a time. */
function pageOf({ cursor, find = '', limit = 100 }: ActionInput<'contest.draw'>, of = winners): Result<ActionOutput<'contest.draw'>> {
  const from = Number(cursor ?? 0)
  const those = of.filter(({ entryId }) => entryId.replace(/-/g, '').startsWith(find))
  return success({ ...published.draw, winners: those.slice(from, from + limit), winnerCount: those.length, nextCursor: from + limit < those.length ? String(from + limit) : null })
}

beforeEach(() => {
  newContestPhone()
  const text = JSON.stringify(published.file)
  serve({
    'contest.list': () => success({ contests: [contest({ state: 'drawn' })], asOf: now.toISOString() }),
    'contest.draw': input => pageOf(input),
    'contest.file': ({ part }) => success({ part, parts: 1, text })
  })
})

async function open(): Promise<void> {
  await mount(DrawScreen, { contestId, now })
  await until(() => words().includes('一共700份'))
}
const shown = () => listItems('.main .rows').length
const asked = () => sent('contest.draw').slice(1)
const holdReceipt = (entryId: string) => useContestStore.setState({ receipts: [{ ...published.receiptOf(entryId), contestId, title: '竞答' }] })
/** Shows as many as one reply holds. */
async function showHundred(): Promise<void> {
  for (const count of [60, 90]) {
    await press('再看一些')
    expect(shown()).toBe(count)
  }
  expect(asked()).toEqual([])
}

test('one page is read at first, and the next when one has read on to its end', async () => {
  await open()
  expect([shown(), words().includes('先列30份'), sent('contest.draw')]).toEqual([30, true, [{ contestId }]])
  await showHundred()
  await press('再看一些')
  await until(() => shown() === 120)
  expect(asked()).toEqual([{ contestId, cursor: '100' }])
  while (offers('再看一些')) {
    await press('再看一些')
    await until(() => offers('再看一些') || words().includes('都列出来了'))
  }
  expect([shown(), words().includes(last.slice(0, 8)), asked().length]).toEqual([700, true, 6])
})

test('without network nothing that is shown goes, and it is read on after another try', async () => {
  await open()
  await showHundred()
  goOffline()
  await press('再看一些')
  await until(() => words().includes('没连上网，后面的没有读到。'))
  expect([shown(), offers('再看一些'), offers('再试一次')]).toEqual([100, false, true])
  goOnline()
  await press('再试一次')
  await until(() => shown() === 120)
  expect([words().includes('没有读到'), offers('再看一些')]).toEqual([false, true])
})

describe('a number is looked up by the server', () => {
  test('once it is typed, however, and the list is there again afterwards', async () => {
    await open()
    await type('查一个参加编号', ` ${last.slice(0, 4).toUpperCase()}`)
    await type('查一个参加编号', `参加编号：${last}`)
    expect(words()).toContain('正在查…')
    await until(() => words().includes('找到1份'))
    expect(asked()).toEqual([{ contestId, find: last.replace(/-/g, '') }])
    expect(listItems('.main .rows')).toEqual([expect.stringContaining(last.slice(0, 8))])
    await type('查一个参加编号', '')
    expect([shown(), words().includes('先列30份')]).toEqual([30, true])
  })

  test('many are listed a little at a time, and with more signs nobody is asked where all are there', async () => {
    await open()
    await type('查一个参加编号', '0')
    await until(() => words().includes('找到700份，先列30份'))
    for (const count of [60, 90, 120]) {
      await press('再看一些')
      await until(() => shown() === count)
    }
    expect(asked()).toEqual([{ contestId, find: '0' }, { contestId, find: '0', cursor: '100' }])
    await type('查一个参加编号', last.slice(0, 7))
    await until(() => asked().length === 3)
    await until(() => !words().includes('正在查…'))
    await type('查一个参加编号', last.slice(0, 8))
    expect([words().includes('找到1份'), asked().length]).toEqual([true, 3])
  })

  test('one that has not won is told so, and what is no number is not asked for', async () => {
    await open()
    await type('查一个参加编号', lost)
    await until(() => words().includes('中奖名单里没有这个编号'))
    expect([shown(), asked().length]).toEqual([0, 1])
    for (const text of ['没有', 'zebra']) {
      await type('查一个参加编号', text)
      await settle(500)
      expect([words().includes('中奖名单里没有这个编号'), asked().length]).toEqual([true, 1])
    }
  })

  test('without network it says so, and looks again', async () => {
    await open()
    goOffline()
    await type('查一个参加编号', last)
    await until(() => words().includes('没连上网，没有查到底。'))
    expect(words()).not.toContain('没有这个编号')
    goOnline()
    await press('再试一次')
    await until(() => words().includes('找到1份'))
    expect(offers('再试一次')).toBe(false)
  })

  test('a late answer to what was typed before is not shown', async () => {
    let release = () => undefined as void
    await open()
    serve({ 'contest.draw': input => (input.find === '1' ? new Promise(resolve => (release = () => resolve(pageOf({ ...input, find: '0' })))) : pageOf(input)) })
    await type('查一个参加编号', '1')
    await until(() => asked().length === 1)
    await type('查一个参加编号', last)
    await until(() => words().includes('找到1份'))
    release()
    await settle(50)
    expect([shown(), words().includes('找到1份')]).toEqual([1, true])
  })
})

describe('my own number', () => {
  test('stands first, though it is on no page that was read', async () => {
    holdReceipt(last)
    await open()
    expect(asked()).toEqual([{ contestId, find: last.replace(/-/g, '') }])
    expect(listItems('.main .rows')[0]).toContain('您的')
    expect(shown()).toBe(31)
  })

  test('is not asked for where it is on the first page', async () => {
    holdReceipt(winners[70]?.entryId ?? '')
    await open()
    expect([asked(), listItems('.main .rows')[0]]).toEqual([[], expect.stringContaining('您的')])
  })

  test('that has not won is marked nowhere, and nothing is said to be missing', async () => {
    holdReceipt(lost)
    await open()
    expect([asked().length, shown(), words().includes('没有查到')]).toEqual([1, 30, false])
  })

  test('that could not be asked for is said so beside the list, and asked for again', async () => {
    holdReceipt(last)
    serve({ 'contest.draw': input => (input.find ? failure('SERVER_ERROR') : pageOf(input)) })
    await open()
    expect([words().includes('您的编号在不在中奖名单里，刚才没有查到。'), shown()]).toEqual([true, 30])
    serve({ 'contest.draw': input => pageOf(input) })
    await press('再试一次')
    await until(() => (listItems('.main .rows')[0] ?? '').includes('您的'))
    expect(offers('再试一次')).toBe(false)
  })
})

describe('the check on the phone', () => {
  const findings = () => listItems('.section').filter(item => /对[得不]上/.test(item))

  test('reads all pages, and then nothing is asked for any more', async () => {
    await open()
    await press('在这部手机上核对')
    await until(() => words().includes('都对得上'))
    expect(words()).toContain('重新抽出的700份奖，和公布的中奖名单对得上')
    expect(asked()).toEqual([{ contestId, cursor: '100', limit: 1_000 }])
    await type('查一个参加编号', last)
    expect([words().includes('找到1份'), shown()]).toEqual([true, 1])
    await type('查一个参加编号', '')
    while (offers('再看一些')) await press('再看一些')
    expect([shown(), asked().length]).toEqual([700, 1])
  })

  test.each([
    ['another winner', winners.map((winner, i) => (i === 650 ? { ...winner, entryId: lost } : winner))],
    ['one fewer', winners.slice(0, -1)]
  ])('finds %s on a page that nobody has looked at', async (_name, told) => {
    serve({ 'contest.draw': input => pageOf(input, told) })
    await mount(DrawScreen, { contestId, now })
    await until(() => offers('在这部手机上核对'))
    await press('在这部手机上核对')
    await until(() => words().includes('有对不上的地方'))
    expect(findings().filter(item => item.includes('对不上'))).toEqual([expect.stringContaining('和公布的中奖名单对不上')])
  })

  test('does not read on for ever where a page holds nobody', async () => {
    await open()
    serve({ 'contest.draw': () => success({ ...published.draw, winners: [], winnerCount: 700, nextCursor: 'again' }) })
    await press('在这部手机上核对')
    await until(() => words().includes('有对不上的地方'))
    expect(asked()).toHaveLength(1)
  })

  test('says what it could not read, and tries again', async () => {
    await open()
    serve({ 'contest.draw': () => failure('UNAVAILABLE') })
    await press('在这部手机上核对')
    await until(() => offers('再试一次'))
    expect([shown(), findings()]).toEqual([30, []])
    serve({ 'contest.draw': input => pageOf(input) })
    await press('再试一次')
    await until(() => words().includes('都对得上'))
  })

  test('of a server that tells them all at once reads no page', async () => {
    serve({ 'contest.draw': () => success(published.draw) })
    await open()
    await press('在这部手机上核对')
    await until(() => words().includes('都对得上'))
    expect(asked()).toEqual([])
  })
})
