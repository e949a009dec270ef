import type { Group } from '../../contract/group'
import { failure, success } from '../../contract/result'
import { GroupsScreen } from '@/features/contest/GroupsScreen'
import { useGroupsStore } from '@/features/contest/groupsStore'
import { forgetPackages } from '@/features/session/packageKeys'
import { openPage } from '@/platform/navigation'
import { routes } from '@/routes'
import { keepSession } from '@/shared/api/session'
import { newPhone } from './support/appState'
import { goOffline, goOnline, resetSeam, sent, serve } from './support/officerSeam'
import { canPress, heading, mount, offers, press, type, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/officerSeam'))
jest.mock('@/platform/navigation')

const now = new Date('2026-11-24T02:00:00Z')
const groupId = '7b1f0a52-4d2e-4a8b-9c1d-000000000001'
const group = (fields: Partial<Group> = {}): Group => ({
  ...{ groupId, name: '三年二班', kind: 'class', mine: true, joinCode: 'AACD2345', openedAt: '2026-11-10T02:00:00.000Z', members: 12, numbers: null },
  ...fields
})
const numbers = { asOf: '2026-11-22T16:00:00.000Z', practised: 10, rightShare: 0.8, weakKinds: [{ kind: 'police', rightShare: 0.6 }] } satisfies Group['numbers']
const have = (...groups: Group[]) => serve({ 'groups.mine': () => success({ groups }) })

beforeEach(() => {
  newPhone()
  useGroupsStore.setState({ groups: [], heardAt: null, ended: [] })
  resetSeam()
  have()
  keepSession({ token: 't', residentId: 'r', role: 'resident', expiresAt: '2027-01-01T00:00:00.000Z' })
})
const open = (fields: { code?: string } = {}) => mount(GroupsScreen, { now, ...fields })

test('who is in none is told where the code comes from, and can open one', async () => {
  serve({ 'groups.create': () => success(group({ members: 1 })) })
  await open()
  await until(() => words().includes('您还没有加入'))
  await press(/我来开一个/)
  expect(canPress('先选是哪一种')).toBe(false)
  await press('班级')
  await type('名称', '三年二班')
  await press('开好，拿码')
  await until(() => heading() === '三年二班')
  expect(words()).toContain('AACD')
  expect(words()).toContain('满10个人以后')
  expect(sent('groups.create')).toMatchObject([{ name: '三年二班', kind: 'class' }])
})

test('a group asked for again without network is the same group, and what was typed stays', async () => {
  await open()
  await press(/我来开一个/)
  await press('单位')
  await type('名称', '纺织厂')
  goOffline()
  await press('开好，拿码')
  await until(() => words().includes('还没有开成，联网后再试'))
  goOnline()
  serve({ 'groups.create': () => failure('INVALID_INPUT', '名称里有号码。去掉号码。', ['name']) })
  await press('开好，拿码')
  await until(() => words().includes('名称里有号码'))
  expect(new Set(sent('groups.create').map(({ groupId: id }) => id)).size).toBe(1)
})

test('a code shows whose it is before one joins, and says what the group will see', async () => {
  serve({
    'groups.look': () => success({ groupId, name: '三年二班', kind: 'class', members: 12, joined: false }),
    'groups.join': () => success(group({ mine: false, joinCode: null, members: 13, numbers }))
  })
  await open()
  await press('输入码，加入')
  await type('8位的码', 'aacd')
  expect(canPress('还差4位')).toBe(false)
  await type('8位的码', 'aacd-2345')
  await press('看看是哪个组')
  await until(() => heading() === '三年二班')
  expect(words()).toContain('您答了什么，谁也看不到')
  await press('加入')
  await until(() => words().includes('约10人练过'))
  expect(words()).toContain('加入了。接下来在“答题”里做今日一练')
  expect(sent('groups.look')).toEqual([{ code: 'AACD2345' }])
  expect(words()).toContain('冒充公检法')
  expect(words()).toContain('答对五到七成')
  expect(words()).toContain('人数和对错只给个大概。谁答对哪一题，看不出来。')
  expect(offers('换一个码')).toBe(false)
  await press(/^冒充公检法/)
  expect(openPage).toHaveBeenCalledWith(routes.practice({ kind: 'police' }))
})

test.each([
  ['aacd-2o45', '码里不会有“O”，请对着原来的码再看一遍。'],
  ['AACD23459', '码是8位，多了1位，请对着原来的码去掉。'],
  ['我的码', '还没有输码。码是8位，请向发码的人要。'],
  ['AACD', '码是8位，还没有输完。']
])('of %j the field says what is wrong, and nothing is sent', async (typed, sentence) => {
  await open()
  await press('输入码，加入')
  await type('8位的码', typed)
  expect(words()).toContain(sentence)
  expect(canPress(/^还差\d位$|^先改好上面的码$/)).toBe(false)
  await type('8位的码', '')
  expect(words()).not.toContain(sentence)
  expect(sent('groups.look')).toEqual([])
})

test.each([
  ['  ', '还没有写名称。请写两个字以上，如“三年二班”。'],
  ['班', '名称太短了，请至少写两个字。']
])('of the name %j the field says what is wrong, and nothing is sent', async (typed, sentence) => {
  await open()
  await press(/我来开一个/)
  await press('班级')
  await type('名称', typed)
  expect(words()).toContain(sentence)
  expect(canPress('写上名称')).toBe(false)
  await type('名称', '三年二班')
  expect(words()).not.toContain(sentence)
  expect(canPress('开好，拿码')).toBe(true)
  expect(sent('groups.create')).toEqual([])
})

test('members are told when a group has ended, once, and one that they left or ended themselves is not mentioned', async () => {
  const theirs = group({ mine: false, joinCode: null })
  const own = group({ groupId: '7b1f0a52-4d2e-4a8b-9c1d-000000000002', name: '纺织厂', kind: 'company' })
  serve({ 'groups.leave': () => success({}) })
  have(theirs, own)
  await open()
  await until(() => words().includes('纺织厂'))
  have()
  await open()
  await until(() => words().includes('“三年二班”已经结束，或者您在别的手机上退出了。'))
  expect(words()).toContain('您练过的都还在')
  expect(words()).toContain('请向发码的人要新的码')
  expect(words()).not.toContain('“纺织厂”')
  await open()
  expect(words()).toContain('“三年二班”已经结束')
  await press('知道了')
  expect(words()).not.toContain('已经结束')

  have(theirs)
  await open()
  await until(() => words().includes('三年二班'))
  await press(/三年二班/)
  expect(offers('结束这个组')).toBe(false)
  await press('退出这个组')
  have()
  await press('退出')
  await open()
  await until(() => words().includes('您还没有加入'))
  expect(words()).not.toContain('已经结束')
})

test('a link that was scanned asks at once; a wrong code and too many are said in words', async () => {
  serve({ 'groups.look': () => failure('NOT_FOUND', '没有这个码，或者它已经换了。请向发码的人再要一次。') })
  await open({ code: 'AACD2345' })
  await until(() => words().includes('没有这个码'))
  serve({ 'groups.look': () => failure('TOO_MANY', '错的次数太多了，请过1分钟再试。') })
  await press('看看是哪个组')
  await until(() => words().includes('请过1分钟再试'))
  expect(sent('groups.look')).toHaveLength(2)
})

test('changing the code and leaving are asked about first, and nothing happens when one stays', async () => {
  have(group({ numbers }))
  serve({ 'groups.newCode': () => success(group({ joinCode: 'WWXX9999' })), 'groups.close': () => success({}) })
  await open()
  await press(/三年二班/)
  await press('换一个码')
  await press('不换')
  expect(sent('groups.newCode')).toEqual([])
  await press('换一个码')
  await press('换一个')
  await until(() => words().includes('WWXX'))
  await press('结束这个组')
  await press('先不结束')
  await press('结束这个组')
  have()
  await press('结束')
  await until(() => words().includes('您还没有加入'))
  expect(sent('groups.close')).toEqual([{ groupId }])
})

test('what was heard last stays without network, and is gone after clearing', async () => {
  have(group({ mine: false, joinCode: null, numbers }))
  await open()
  await until(() => words().includes('三年二班'))
  goOffline()
  await open()
  await until(() => words().includes('存在手机上的'))
  expect(words()).toContain('三年二班')
  forgetPackages()
  await open()
  await until(() => words().includes('现在读不到'))
  expect(words()).not.toContain('三年二班')
})
