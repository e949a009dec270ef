import { type ActionName, actions } from '../../contract/actions'
import { breaks, type LogCheck, type LogEntry } from '../../contract/desk'
import { failure, success } from '../../contract/result'
import { actionGroups, actionWords } from '@/features/officer/audit/actionWords'
import { AuditScreen } from '@/features/officer/audit/AuditScreen'
import { checkWords } from '@/features/officer/audit/entryWords'
import { newOfficerPhone, now, signedIn } from './support/officerSteps'
import { resetSeam, sent, serve } from './support/officerSeam'
import { mount, offers, press, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/officerSeam'))
jest.mock('@/platform/navigation')

const asOf = now.toISOString()
const entry = (seq: number, more: Partial<LogEntry> = {}): LogEntry => ({
  officerId: 'id-zhang',
  officerName: '张三',
  station: '城东派出所',
  seq,
  at: '2026-11-22T03:00:00.000Z',
  action: 'officer.me',
  target: '',
  targetName: null,
  reason: null,
  ...more
})
const serveLog = (entries: LogEntry[], nextCursor: string | null = null) => serve({ 'audit.list': () => success({ entries, nextCursor, asOf }) })
const zhang = { officerId: 'id-zhang', name: '张三', station: '城东派出所', role: 'officer', createdAt: asOf, revokedAt: null } as const

beforeEach(() => {
  newOfficerPhone()
  resetSeam()
  signedIn({ role: 'admin' })
  serve({ 'officers.list': () => success({ officers: [zhang] }) })
})

const open = async () => {
  await mount(AuditScreen, { now })
  await until(() => words().includes('截至'))
}
const rows = () => Array.from(document.querySelectorAll('.data-row:not(.data-head)')).map(row => Array.from(row.querySelectorAll('.data-value')).map(cell => cell.textContent))

describe('the words of what officers do', () => {
  const written = (Object.keys(actions) as ActionName[]).filter(name => typeof actions[name].access !== 'string')

  test.each([...written, 'officer.enrol', 'officer.signIn', 'officer.signOut', 'officer.signInFailed', 'officer.changePassphraseFailed', 'officers.unlock', 'evidence.open'])(
    '%s has some, in Chinese',
    action => expect(actionWords[action]).toMatch(/^[\p{Script=Han}、，“”]{2,16}$/u)
  )

  test('each stands in one group that can be chosen, and no two are the same', () => {
    const areas = actionGroups.flatMap(group => group.areas)
    expect(Object.keys(actionWords).filter(action => areas.filter(area => area === action.split('.')[0]).length !== 1)).toEqual([])
    expect(new Set(Object.values(actionWords)).size).toBe(Object.keys(actionWords).length)
  })
})

describe('the log', () => {
  test('is read in plain words: when, who, what, to what and why', async () => {
    serveLog([
      entry(5, { action: 'reviews.decide', target: '22222222-2222-4222-8222-222222222222', reason: 'reject：tooFast' }),
      entry(4, { action: 'officers.change', target: 'id-li', targetName: '李四', reason: 'reviewer：城西派出所：调岗' }),
      entry(1, { officerId: 'console', officerName: null, station: null, action: 'officers.invite', target: 'officer' }),
      entry(1, { officerId: 'nobody', officerName: null, station: null, action: 'officer.signInFailed' })
    ])
    await open()
    const at = expect.stringMatching(/^(今天|昨天|11月22日)\d+:00$/) as string
    expect(rows()).toEqual([
      [at, '张三', '城东派出所', '复核登记', '编号22222222', '退回：用时太短，不像真做'],
      [at, '张三', '城东派出所', '改权限或单位', '李四', '复核员：城西派出所：调岗'],
      [at, '服务器的命令行', '', '邀请新人', '民警', ''],
      [at, '没有这个名字的人', '', '口令不对，没有登录上', '', '']
    ])
    expect(words()).toContain('看这一页也会记下来')
  })

  test('goes on by pages', async () => {
    serve({ 'audit.list': ({ cursor }) => success({ entries: [entry(cursor ? 1 : 2, { reason: cursor ? '早的' : '晚的' })], nextCursor: cursor ? null : 'next', asOf }) })
    await open()
    await press('再看50条')
    await until(() => rows().length === 2)
    expect(rows().map(row => row[5])).toEqual(['晚的', '早的'])
    expect(sent('audit.list')).toEqual([{}, { cursor: 'next' }])
    expect(offers('再看50条')).toBe(false)
  })

  test('is narrowed to one officer, one thing and back to all', async () => {
    serveLog([entry(1)])
    await open()
    await press('所有人')
    await until(() => words().includes('城东派出所'))
    await press('张三')
    await press('所有的事')
    await press('打开一条举报')
    await until(() => sent('audit.list').length === 3)
    expect(sent('audit.list')).toEqual([{}, { officerId: 'id-zhang' }, { officerId: 'id-zhang', action: 'reports.open' }])
    await press('去掉筛选')
    await until(() => sent('audit.list').length === 4)
    expect(sent('audit.list')[3]).toEqual({})
  })

  test('says that nothing fits, and what went wrong', async () => {
    serveLog([])
    await open()
    expect(words()).toContain('没有符合条件的记录')
    serve({ 'audit.list': () => failure('SERVER_ERROR') })
    await press('所有的事')
    await press('登录')
    await until(() => words().includes('我们这边出了点问题'))
    serveLog([entry(1)])
    await press('再试一次')
    await until(() => rows().length === 1)
  })
})

describe('the check', () => {
  const whole: LogCheck = { entries: 12, officers: 3, unsealed: 0, anchor: { day: '2026-11-22', mac: 'x'.repeat(43) }, broken: null, asOf }

  test('says that the log is whole, with the seal to keep elsewhere', async () => {
    serveLog([entry(1)])
    serve({ 'audit.verify': () => success(whole) })
    await open()
    await press('检查一遍')
    await until(() => words().includes('记录是完整的：3个人的12条，没有被改过、补过、少过。'))
    expect(words()).toContain('2026年11月22日的封存码')
    expect(words()).toContain('x'.repeat(43))
  })

  test('says where it is broken and what to do', async () => {
    serveLog([entry(1)])
    serve({ 'audit.verify': () => success({ ...whole, broken: { how: 'missing', officerId: 'id-zhang', officerName: '张三', seq: 7, day: null } }) })
    await open()
    await press('检查一遍')
    await until(() => words().includes('记录被动过。张三的第7条不见了。请不要再动数据库，马上告诉负责服务器的人'))
  })

  test.each(breaks)('has a sentence for %s', how => {
    const broken = { how, officerId: 'id-zhang', officerName: '张三', seq: 7, day: '2026-11-21' }
    expect(checkWords({ ...whole, unsealed: 2, broken })).toMatch(/^记录被动过。[^a-z]+。另有2条是以前没有封存的，能看，查不了。请不要再动数据库/)
  })
})
