import { failure, success } from '../../contract/result'
import { DrawScreen } from '@/features/contest/DrawScreen'
import { useContestStore } from '@/features/contest/contestStore'
import { drawn } from '../support/drawn'
import { contest, contestId, newContestPhone, now } from './support/contests'
import { goOffline, goOnline, sent, serve } from './support/officerSeam'
import { listItems, mount, offers, press, type, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/officerSeam'))
jest.mock('@/platform/navigation')

const published = drawn(40)
const mine = published.receiptOf(published.file.winners[5]?.entryId ?? '')

/** The file in so many pieces. */
function have({ draw, file } = published, parts = 3): void {
  const text = JSON.stringify(file)
  const size = Math.ceil(text.length / parts)
  serve({
    'contest.list': () => success({ contests: [contest({ state: draw.state })], asOf: now.toISOString() }),
    'contest.draw': () => success(draw),
    'contest.file': ({ part }) => success({ part, parts, text: text.slice(part * size, (part + 1) * size) })
  })
}

beforeEach(newContestPhone)
const open = () => mount(DrawScreen, { contestId, now })

test('before it is drawn the page tells what is promised, and when the rest comes', async () => {
  have({ ...published, draw: { ...published.draw, state: 'open', entryListHash: null, entries: null, closedAt: null, seed: null, publicNumber: null, drawnAt: null, winners: [] } })
  await open()
  await until(() => words().includes(published.draw.seedHash))
  for (const line of ['福彩3D当天的开奖号码，2026年12月2日公布', '还没有截止', '还没有开奖', '看种子', '看名单', '看结果']) expect(words()).toContain(line)
  expect(offers('在这部手机上核对')).toBe(false)
})

test('once it has ended, and when it is cancelled, the page says what there is and what there will not be', async () => {
  const nothing = { ...published.draw, entryListHash: null, entries: null, closedAt: null, seed: null, publicNumber: null, drawnAt: null, winners: [] }
  have({ ...published, draw: { ...nothing, state: 'closed' } })
  await open()
  await until(() => words().includes('截止了，名单还没有定'))
  have({ ...published, draw: { ...nothing, state: 'cancelled', termsHash: 'fe'.repeat(32) } })
  await open()
  await until(() => words().includes('这场竞答取消了，不开奖'))
  for (const line of ['取消了，没有定名单', '种子也不公布', 'fe'.repeat(32)]) expect(words()).toContain(line)
  for (const line of ['怎么自己核对', '开奖以后', '还没有']) expect(words()).not.toContain(line)
})

test('winners are ids, short until they are tapped, and mine is marked and stands first', async () => {
  useContestStore.setState({ receipts: [{ ...mine, contestId, title: '竞答' }] })
  have()
  await open()
  await until(() => words().includes('中奖名单'))
  const [first] = listItems()
  expect(first).toContain('您的')
  expect(first).toContain(mine.entryId.slice(0, 8))
  expect(first).not.toContain(mine.entryId)
  await press(new RegExp(`编号${mine.entryId.slice(0, 8)}，这是您的$`))
  expect(listItems()[0]).toContain(mine.entryId)
  for (const line of [published.draw.seed, published.draw.entryListHash, '382', '40个参加编号']) expect(words()).toContain(line)
})

describe('a long list of winners', () => {
  const many = drawn(900, '382', 698)
  const last = many.draw.winners.at(-1)?.entryId ?? ''
  const shown = () => listItems('.main .rows').length
  const openMany = async () => {
    have(many)
    await open()
    await until(() => words().includes('一共700份'))
  }

  test('is read on to its end', async () => {
    await openMany()
    expect([shown(), words().includes('先列30份')]).toEqual([30, true])
    for (let taps = 0; offers('再看一些'); taps += 1) {
      await press('再看一些')
      expect(taps).toBeLessThan(30)
    }
    expect([shown(), words().includes('都列出来了'), words().includes(last.slice(0, 8))]).toEqual([700, true, true])
  })

  test('tells at once whether one’s own number is in it, however it is typed', async () => {
    await openMany()
    await type('查一个参加编号', ` ${last.slice(0, 8).toUpperCase()}`)
    expect([shown(), words().includes('找到1份')]).toEqual([1, true])
    await type('查一个参加编号', `参加编号：${last}`)
    expect(listItems('.main .rows')).toEqual([expect.stringContaining(last.slice(0, 8))])
    await type('查一个参加编号', 'ffffffff')
    expect([shown(), words().includes('中奖名单里没有这个编号')]).toEqual([0, true])
    await type('查一个参加编号', '0')
    expect([shown(), words().includes('找到700份，先列30份')]).toEqual([30, true])
    await type('查一个参加编号', '')
    expect(words()).toContain('先列30份')
  })

  test('holds mine first, wherever it is, and finds it like any other', async () => {
    useContestStore.setState({ receipts: [{ ...many.receiptOf(last), contestId, title: '竞答' }] })
    await openMany()
    expect(listItems('.main .rows')[0]).toContain('您的')
    await type('查一个参加编号', last.slice(0, 8))
    expect(listItems('.main .rows')).toEqual([expect.stringContaining('您的')])
  })

  test('is checked on the phone to the last of them', async () => {
    await openMany()
    await press('在这部手机上核对')
    await until(() => words().includes('都对得上'))
    expect(words()).toContain('重新抽出的700份奖，和公布的中奖名单对得上')
  })
})

test('the phone reads the list in its pieces and finds that everything fits, my receipt too', async () => {
  useContestStore.setState({ receipts: [{ ...mine, contestId, title: '竞答' }] })
  have()
  await open()
  await until(() => offers('在这部手机上核对'))
  await press('在这部手机上核对')
  await until(() => words().includes('都对得上'))
  expect(sent('contest.file').map(({ part }) => part)).toEqual([0, 1, 2])
  expect(listItems('.section').filter(item => item.includes('对得上'))).toHaveLength(6)
  expect(words()).toContain('您的回执，和名单里您的编号、时间对得上')
})

test('a list that was changed is told plainly, with what to do', async () => {
  const file = { ...published.file, entries: published.file.entries.slice(1) }
  have({ ...published, file })
  await open()
  await until(() => offers('在这部手机上核对'))
  await press('在这部手机上核对')
  await until(() => words().includes('有对不上的地方'))
  expect(words()).toContain('和开奖页上公布的对不上')
  expect(words()).toContain('告诉主办的派出所')
})

test('it can be stopped, and a list that cannot be read is said so', async () => {
  have()
  let release = () => undefined as void
  serve({ 'contest.file': () => new Promise(resolve => (release = () => resolve(failure('UNAVAILABLE')))) })
  await open()
  await until(() => offers('在这部手机上核对'))
  await press('在这部手机上核对')
  await press('停下，不核对了')
  release()
  await until(() => offers('在这部手机上核对'))
  serve({ 'contest.file': () => success({ part: 0, parts: 1, text: '<html>' }) })
  await press('在这部手机上核对')
  await until(() => words().includes('下载的名单读不出来'))
})

test('without network the page says so and offers to try again', async () => {
  goOffline()
  await open()
  await until(() => offers('再试一次'))
  goOnline()
  have()
  await press('再试一次')
  await until(() => words().includes('中奖名单'))
})
