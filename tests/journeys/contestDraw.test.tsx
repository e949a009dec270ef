import { failure, success } from '../../contract/result'
import { DrawScreen } from '@/features/contest/DrawScreen'
import { useContestStore } from '@/features/contest/contestStore'
import { drawn } from '../support/drawn'
import { contest, contestId, newContestPhone, now } from './support/contests'
import { goOffline, goOnline, sent, serve } from './support/officerSeam'
import { listItems, mount, offers, press, until, words } from './support/screenDriver'

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

test('the phone reads the list in its pieces and finds that everything fits, my receipt too', async () => {
  useContestStore.setState({ receipts: [{ ...mine, contestId, title: '竞答' }] })
  have()
  await open()
  await until(() => offers('在这部手机上核对'))
  await press('在这部手机上核对')
  await until(() => words().includes('都对得上'))
  expect(sent('contest.file').map(({ part }) => part)).toEqual([0, 1, 2])
  expect(listItems('.section').filter(item => item.includes('对得上'))).toHaveLength(5)
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
