import { clusterWords, isOverdue, masked, queueWords, titleOf, whenAndWhere, whoWords } from './reportWords'

test.each([
  ['13800138000', '13*******00'],
  ['0085212345678', '008********78'],
  ['abc-bank.com', 'abc-****.*om'],
  ['12', '**'],
  ['', ''],
  ['微信：客服小美', '微*****美'],
  ['https://a.example/pay', 'htt**://*.*******/*ay']
])('%s is shown as %s until it is asked for', (value, shown) => {
  expect(masked(value)).toBe(shown)
})

test('nothing of the middle of a number is left', () => {
  expect(masked('6222021234567890')).not.toMatch(/\d{4}/)
})

test.each([
  ['a day and a minute', 'received', '2026-11-21T03:59:00.000Z', true],
  ['exactly a day', 'received', '2026-11-21T04:00:00.000Z', false],
  ['two days, begun with', 'checking', '2026-11-20T04:00:00.000Z', false]
] as const)('after %s a report is overdue or not', (_, status, receivedAt, overdue) => {
  expect(isOverdue({ status, receivedAt }, '2026-11-22T04:00:00.000Z')).toBe(overdue)
})

test('a report is titled by its kind, or by how they came', () => {
  expect(titleOf({ contactType: 'phone', kind: 'police' })).toBe('冒充公检法')
  expect(titleOf({ contactType: 'qr' })).toBe('二维码，没有写骗术')
})

test('a community without a published name is told by its id, and none as none', () => {
  const now = new Date('2026-11-22T04:00:00Z')
  const at = { receivedAt: now.toISOString() }
  expect(whenAndWhere({ ...at, communityId: 'east-1' }, { 'east-1': '东一社区' }, now)).toMatch(/^今天\d+:00　东一社区$/)
  expect(whenAndWhere({ ...at, communityId: 'east-2' }, {}, now)).toMatch(/　east-2$/)
  expect(whenAndWhere(at, {}, now)).toMatch(/　没有写社区$/)
})

test('who reports and whether they can be called stand in one line', () => {
  expect(whoWords({ onBehalf: true, mayCallBack: false })).toBe('替别人报，没有留电话')
})

test('a group is told with its days, one day only once', () => {
  const now = new Date('2026-11-22T04:00:00Z')
  const day = (at: string) => `${at}T04:00:00.000Z`
  expect(clusterWords({ count: 3, firstSeen: day('2026-11-18'), lastSeen: day('2026-11-20') }, now)).toBe('3条，11月18日至11月20日')
  expect(clusterWords({ count: 2, firstSeen: day('2026-11-18'), lastSeen: day('2026-11-18') }, now)).toBe('2条，11月18日')
})

test('the queue says how much waits', () => {
  expect(queueWords({ received: 6, overdue: 2 })).toBe('待看6条，2条超过24小时')
  expect(queueWords({ received: 1, overdue: 0 })).toBe('待看1条')
  expect(queueWords({ received: 0, overdue: 0 })).toBe('没有待看的')
})
