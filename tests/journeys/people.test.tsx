import type { Officer } from '../../contract/officer'
import { failure, success } from '../../contract/result'
import { PeopleScreen } from '@/features/officer/people/PeopleScreen'
import { SignOutRows } from '@/features/officer/SignOutRows'
import { copyText } from '@/platform/phone'
import { newOfficerPhone, now, signedIn } from './support/officerSteps'
import { goOffline, goOnline, resetSeam, sent, serve } from './support/officerSeam'
import { heading, isChecked, mount, offers, press, pressable, type, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/officerSeam'))
jest.mock('@/platform/navigation')
jest.mock('@/platform/phone', () => ({ copyText: jest.fn() }))

const asOf = now.toISOString()
const officer = (name: string, more: Partial<Officer> = {}): Officer => ({
  officerId: `id-${name}`,
  name,
  station: '城东派出所',
  role: 'officer',
  createdAt: '2026-11-01T02:00:00.000Z',
  revokedAt: null,
  revokeReason: null,
  sessions: 1,
  ...more
})
const invite = (inviteId: string, name: string | null) => ({ inviteId, role: 'reviewer', name, station: null, createdAt: asOf, expiresAt: '2026-11-29T02:30:00.000Z' }) as const
const serveList = (officers: Officer[], invites: ReturnType<typeof invite>[] = []) =>
  serve({ 'officers.list': () => success({ officers }), 'officers.invites': () => success({ invites, asOf }) })

const gone = officer('赵六', { revokedAt: '2026-11-20T02:00:00.000Z', revokeReason: '调离岗位', sessions: 0 })
const all = [officer('张三', { sessions: 2 }), officer('管理员', { role: 'admin', station: '市局' }), officer('李四', { sessions: 0 }), gone]

beforeEach(() => {
  newOfficerPhone()
  resetSeam()
  signedIn({ role: 'admin', name: '管理员' })
  serve({ 'areas.list': () => success({ areas: [{ id: 'west', name: '幸福里', station: '城西派出所' }] }) })
  serveList(all, [invite('hash', '王五')])
})

const open = async () => {
  await mount(PeopleScreen, { now })
  await until(() => offers('邀请一位'))
}
const panels = () => Array.from(document.querySelectorAll('.panel')).map(panel => panel.textContent ?? '')

describe('the list', () => {
  test('shows who works at each station, with rights, sessions and what can be done', async () => {
    await open()
    expect(words()).toContain('3人能登录')
    const [invites, east, city, revokedOnes] = panels()
    expect(invites).toMatch(/还没有用的邀请1个.*王五.*复核员.*11月29日/)
    expect(east).toMatch(/^城东派出所2人/)
    expect(east).toMatch(/张三.*民警.*登录着（处）2/)
    expect(east).toMatch(/李四.*登录着（处）没有/)
    expect(city).toMatch(/^市局1人.*管理员/)
    expect(revokedOnes).toMatch(/^已停用1个账号.*赵六.*城东派出所.*11月20日.*调离岗位/)
    expect(offers('停用：赵六')).toBe(false)
  })

  test('says what went wrong and reads again', async () => {
    serve({ 'officers.list': () => failure('SERVER_ERROR') })
    await mount(PeopleScreen, { now })
    await until(() => words().includes('我们这边出了点问题'))
    serveList(all)
    await press('再试一次')
    await until(() => words().includes('张三'))
  })

  test('whose role was taken is led to sign in', async () => {
    serve({ 'officers.list': () => failure('FORBIDDEN') })
    await mount(PeopleScreen, { now })
    await until(() => offers('去登录'))
  })
})

describe('inviting', () => {
  const code = '2345-6789-ABCD-EFGH'
  beforeEach(() => serve({ 'officers.invite': () => success({ inviteId: 'new', code, expiresAt: '2026-11-29T02:30:00.000Z' }) }))
  const begin = async () => {
    await open()
    await press('邀请一位')
    expect(heading()).toBe('邀请一位')
  }

  test('takes role, name and one of the known stations, and shows the code once, with how long it is good', async () => {
    await begin()
    await press(/^复核员/)
    await type('姓名（可以不填，由本人填）', ' 王小明 ')
    await press('城西派出所')
    await press('生成邀请码')
    await until(() => words().includes(code))
    expect(sent('officers.invite')).toEqual([{ role: 'reviewer', name: '王小明', station: '城西派出所' }])
    expect(words()).toMatch(/到11月29日.*为止，只能用一次/)
    jest.mocked(copyText).mockResolvedValueOnce(true)
    await press('复制邀请码')
    await until(() => words().includes('邀请码已复制'))
    expect(copyText).toHaveBeenLastCalledWith(code)
    await press('记下了，回到名单')
    await until(() => offers('邀请一位'))
    expect(words()).not.toContain(code)
    expect(sent('officers.list')).toHaveLength(2)
  })

  test('says when it could not be copied', async () => {
    await begin()
    await press(/^民警/)
    await press('生成邀请码')
    await until(() => words().includes(code))
    expect(sent('officers.invite')).toEqual([{ role: 'officer' }])
    jest.mocked(copyText).mockResolvedValueOnce(false)
    await press('复制邀请码')
    await until(() => words().includes('没能复制，请照着抄下来'))
  })

  test('says what is missing beside its field, and keeps what was typed when it is refused', async () => {
    await begin()
    await press('生成邀请码')
    expect(words()).toContain('请先选权限')
    await press(/^民警/)
    await type('姓名（可以不填，由本人填）', '王')
    await press('生成邀请码')
    expect(words()).toContain('请用2到20个汉字')
    expect(sent('officers.invite')).toEqual([])
    serve({ 'officers.invite': () => failure('CONFLICT', '已经有一位张三了。', ['name']) })
    await type('姓名（可以不填，由本人填）', '张三')
    await press('生成邀请码')
    await until(() => words().includes('已经有一位张三了'))
    expect(document.querySelector<HTMLInputElement>('[aria-label^="姓名"] input')?.value).toBe('张三')
  })

  test('an invitation is taken back, and the list is read anew', async () => {
    serve({ 'officers.uninvite': () => success({}) })
    await open()
    serveList(all)
    await press('收回邀请：王五')
    await until(() => words().includes('给王五的邀请收回了'))
    expect(sent('officers.uninvite')).toEqual([{ inviteId: 'hash' }])
    await until(() => !words().includes('还没有用的邀请'))
  })

  test('that was not taken back stays, and says why', async () => {
    await open()
    goOffline()
    await press('收回邀请：王五')
    await until(() => words().includes('服务暂时连不上'))
    expect(words()).toContain('王五')
    goOnline()
  })
})

describe('what is done to an account', () => {
  test('a change of role sends only what changed, with the reason, and is told afterwards', async () => {
    serve({ 'officers.change': () => success(officer('张三', { role: 'reviewer' })) })
    await open()
    await press('改权限或单位：张三')
    expect(heading()).toBe('改张三的权限或单位')
    expect(isChecked(/^民警/)).toBe(true)
    await press('保存')
    expect(words()).toContain('都没有变')
    await press(/^复核员/)
    await press('保存')
    expect(words()).toContain('请写为什么改')
    await type('为什么改', '调岗')
    await press('保存')
    await until(() => words().includes('改好了：张三，城东派出所，复核员。'))
    expect(sent('officers.change')).toEqual([{ officerId: 'id-张三', role: 'reviewer', reason: '调岗' }])
  })

  test('a change of station too; a refusal stays in sight', async () => {
    serve({ 'officers.change': () => failure('CONFLICT', '这是最后一位管理员，权限不能改。') })
    await open()
    await press('改权限或单位：管理员')
    await press(/^民警/)
    await press('城西派出所')
    await type('为什么改', '轮岗')
    await press('保存')
    await until(() => words().includes('这是最后一位管理员'))
    expect(sent('officers.change')).toEqual([{ officerId: 'id-管理员', role: 'officer', station: '城西派出所', reason: '轮岗' }])
  })

  test.each([
    ['停用', 'officers.revoke', '张三的账号停用了。'],
    ['全部退出', 'officers.signOut', '张三在2处的登录都结束了。']
  ] as const)('%s asks why first', async (button, action, told) => {
    serve({ 'officers.revoke': () => success({}), 'officers.signOut': () => success({ ended: 2 }) })
    await open()
    await press(`${button}：张三`)
    await press(button)
    expect(words()).toContain('请写为什么')
    expect(sent(action)).toEqual([])
    await type('为什么', '手机丢了')
    await press(button)
    await until(() => words().includes(told))
    expect(sent(action)).toEqual([{ officerId: 'id-张三', reason: '手机丢了' }])
  })

  test('can be left without doing it', async () => {
    await open()
    await press('停用：张三')
    await press('不停用，回到名单')
    expect(pressable('停用：张三').textContent).toBe('停用')
    expect(sent('officers.revoke')).toEqual([])
  })
})

describe('one’s own passphrase', () => {
  const begin = async () => {
    await mount(SignOutRows, { expiresAt: '2026-11-22T16:00:00.000Z', now, onLeave: () => undefined })
    await press(/^改口令/)
  }
  const fill = async (old: string, next: string, again = next) => {
    await type('现在的口令', old)
    await type('新口令', next)
    await type('再填一遍新口令', again)
    await press('保存新口令')
  }

  test('is changed with the old one and the new one twice', async () => {
    serve({ 'officer.changePassphrase': () => success({}) })
    await begin()
    await press('保存新口令')
    expect(words()).toContain('请填现在用的口令')
    await fill('枣树下面三只白鹅', '灯塔边上七只海鸥', '灯塔边上七只海')
    expect(words()).toContain('两次填的不一样')
    await fill('枣树下面三只白鹅', '灯塔边上七只海鸥')
    await until(() => words().includes('新口令存好了，别的手机上都退出了'))
    expect(sent('officer.changePassphrase')).toEqual([{ old: '枣树下面三只白鹅', new: '灯塔边上七只海鸥' }])
    expect(offers('保存新口令')).toBe(false)
  })

  test('that is refused stands beside its field', async () => {
    serve({ 'officer.changePassphrase': () => failure('INVALID_INPUT', '原来的口令不对，请核对后再试。', ['old']) })
    await begin()
    await fill('不是这一句话', '灯塔边上七只海鸥')
    await until(() => words().includes('原来的口令不对'))
    expect(offers('保存新口令')).toBe(true)
  })

  test('is not offered to who has no account', async () => {
    await mount(SignOutRows, { expiresAt: null, now, onLeave: () => undefined })
    expect(words()).not.toContain('改口令')
  })
})
