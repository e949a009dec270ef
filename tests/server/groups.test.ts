import { randomUUID } from 'node:crypto'
import type { Group } from '../../contract/group'
import { groupPeopleMax, groupsOfOneMax } from '../../contract/group'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let teacher: string

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000 } })
})
beforeEach(async () => {
  server.clock.now = new Date('2026-11-22T02:00:00Z')
  await database.query('TRUNCATE groups, group_codes, group_members, group_weeks, attempts, officer_tries')
  teacher = await server.signIn()
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

const open = (fields: object = {}, token = teacher) => server.value('groups.create', { groupId: randomUUID(), name: '三年二班', kind: 'class', ...fields }, token)
const join = (code: string, token: string) => server.call('groups.join', { code }, token)
const mine = async (token: string) => (await server.value('groups.mine', {}, token)).groups
const codeOf = ({ joinCode }: Group) => joinCode ?? ''
const people = (count: number) => Promise.all(Array.from({ length: count }, () => server.signIn()))

async function answer(token: string, questions: Record<string, 'right' | 'wrong'>): Promise<void> {
  const chosen = { 'practice-scam': ['scam', 'genuine'], 'practice-genuine': ['genuine', 'scam'], 'practice-single': ['b', 'a'] } as const
  const at = server.clock.now.toISOString()
  const answers = Object.entries(questions).map(([questionId, grade]) => ({ questionId, optionIds: [chosen[questionId as keyof typeof chosen][grade === 'right' ? 0 : 1]], ms: 10 }))
  await server.value('quiz.submit', { attemptId: randomUUID(), practice: true, startedAt: at, finishedAt: at, answers }, token)
}

test('is opened once for its id, and only its owner sees the code', async () => {
  const groupId = randomUUID()
  const first = await open({ groupId })
  expect(await open({ groupId })).toEqual(first)
  expect(first).toMatchObject({ name: '三年二班', kind: 'class', mine: true, members: 1, numbers: null })
  const [pupil = ''] = await people(1)
  await join(codeOf(first), pupil)
  expect(await mine(pupil)).toMatchObject([{ groupId, mine: false, joinCode: null, members: 2 }])
  expect(await mine(teacher)).toMatchObject([{ joinCode: first.joinCode }])
  const kept = JSON.stringify(await database.query('SELECT * FROM groups, group_codes'))
  expect(kept).not.toContain(first.joinCode)
})

test('a code is read however it is typed', async () => {
  const { groupId, joinCode } = await open()
  const [pupil = ''] = await people(1)
  const typed = ` ${joinCode?.slice(0, 4).toLowerCase()}-${joinCode?.slice(4)} `
  expect(await server.value('groups.look', { code: typed }, pupil)).toEqual({ groupId, name: '三年二班', kind: 'class', members: 1, joined: false })
  expect((await join(typed, pupil)).status).toBe(200)
  expect(await server.value('groups.look', { code: typed }, pupil)).toMatchObject({ members: 2, joined: true })
})

test('somebody joins once, however often and at once', async () => {
  const group = await open()
  const [pupil = ''] = await people(1)
  await Promise.all(Array.from({ length: 8 }, () => join(codeOf(group), pupil)))
  expect(await mine(pupil)).toMatchObject([{ members: 2 }])
})

test('the last place is given once', async () => {
  const group = await open()
  const [row] = await database.query<{ resident_id: string }>('SELECT resident_id FROM groups')
  await database.query(
    `INSERT INTO group_members (resident_id, group_id, owner_id, joined_at) SELECT 'filled-' || n, $1, $2, now() FROM generate_series(1, ${groupPeopleMax - 2}) n`,
    [group.groupId, row?.resident_id]
  )
  const tried = await Promise.all((await people(4)).map(token => join(codeOf(group), token)))
  expect(tried.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
})

test('one person opens ten at most, also from two phones at once', async () => {
  const tried = await Promise.all(Array.from({ length: groupsOfOneMax + 3 }, () => server.call('groups.create', { groupId: randomUUID(), name: '单位', kind: 'company' }, teacher)))
  expect(tried.filter(({ status }) => status === 200)).toHaveLength(groupsOfOneMax)
  expect(tried.filter(({ status }) => status === 409)).toHaveLength(3)
})

test.each([
  ['打电话13812345678', ''],
  ['加群www.abc.com', ''],
  ['😀\ud800', '存不下的符号'],
  [' ', '还没有写名称'],
  ['班', '请至少写两个字'],
  ['三年二班\u202eabc', '会让字倒着显示'],
  ['三年\n二班', '换行'],
  ['三年\u0007二班', '看不见，或者显示不出来的符号'],
  ['\u3164\u3164', '看不见，或者显示不出来的符号'],
  ['二班\u200f', '会让字倒着显示'],
  ['好'.repeat(21), '请写20个字以内']
])('a name is refused with a sentence of its own: %j', async (name, sentence) => {
  const { body, status } = await server.call('groups.create', { groupId: randomUUID(), name, kind: 'class' }, teacher)
  expect([status, body]).toMatchObject([400, { code: 'INVALID_INPUT', fields: ['name'] }])
  const said = body.ok ? '' : body.message
  expect(said).toContain(sentence)
  expect(said).not.toContain('填写的内容有不对的地方')
  expect(await mine(teacher)).toEqual([])
})

test('a new code ends the old one at once; unknown, old and closed are answered alike', async () => {
  const group = await open()
  const changed = await server.value('groups.newCode', { groupId: group.groupId }, teacher)
  expect(changed.joinCode).not.toBe(group.joinCode)
  const [pupil = '', other = ''] = await people(2)
  const old = await join(codeOf(group), pupil)
  const unknown = await join('22222222', pupil)
  expect((await join(codeOf(changed), pupil)).status).toBe(200)
  await server.value('groups.close', { groupId: group.groupId }, teacher)
  const closed = await join(codeOf(changed), other)
  expect(old.status).toBe(404)
  expect(unknown.text).toBe(old.text)
  expect(closed.text).toBe(old.text)
  expect(await mine(pupil)).toEqual([])
  expect(await mine(teacher)).toEqual([])
})

test('only who opened a group changes or ends it, and is told that it is ended, not left', async () => {
  const group = await open()
  const [pupil = '', stranger = ''] = await people(2)
  await join(codeOf(group), pupil)
  const { groupId } = group
  expect((await server.call('groups.newCode', { groupId }, pupil)).status).toBe(404)
  const refused = { code: 'FORBIDDEN', message: '这个组不是您开的，只有开组的人能结束它。您可以退出。' }
  for (const id of [groupId, groupId.toUpperCase()]) expect(await server.call('groups.close', { groupId: id }, pupil)).toMatchObject({ status: 403, body: refused })
  // Who is in no such group hears the same as of one that is not there.
  expect((await server.call('groups.close', { groupId }, stranger)).text).toBe((await server.call('groups.close', { groupId: randomUUID() }, stranger)).text)
  expect(await mine(teacher)).toMatchObject([{ members: 2 }])
  await server.value('groups.leave', { groupId }, pupil)
  await server.value('groups.leave', { groupId }, pupil)
  const own = { code: 'CONFLICT', message: '您开的组不能退出，可以结束它。' }
  expect(await server.call('groups.leave', { groupId }, teacher)).toMatchObject({ status: 409, body: own })
  expect(await mine(teacher)).toMatchObject([{ members: 1 }])
  await server.value('groups.close', { groupId }, teacher)
  await server.value('groups.close', { groupId }, teacher)
  await server.value('groups.leave', { groupId }, teacher)
})

test.each([
  ['1', '码里不会有“1”，请对着原来的码再看一遍。'],
  ['', '还没有输码。码是8位，请向发码的人要。'],
  ['AACD-23', '码是8位，还差2位，请对着原来的码补上。'],
  ['aacd-2345-9', '码是8位，多了1位，请对着原来的码去掉。'],
  ['AACD23好5', '码里只有数字和字母，请对着原来的码再看一遍。']
])('what can be no code is said so and not counted as a guess: %j', async (code, message) => {
  const [pupil = ''] = await people(1)
  for (const action of ['groups.look', 'groups.join'] as const) {
    expect(await server.call(action, { code }, pupil)).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT', message, fields: ['code'] } })
  }
  expect(await database.query('SELECT FROM officer_tries')).toEqual([])
})

test('guessing codes ends soon, at once or one by one, and a right code is not looked at then', async () => {
  const group = await open()
  const [guesser = '', pupil = ''] = await people(2)
  const codes = Array.from({ length: 30 }, (_, i) => `${'23456789ACDEFHJKMNPRTWX'[i % 23]}222222${i % 9 + 2 === 2 ? 3 : 4}`)
  const tried = await Promise.all(codes.map(code => server.call('groups.look', { code }, guesser)))
  expect(tried.filter(({ status }) => status === 404).length).toBeLessThanOrEqual(11)
  expect(await join(codeOf(group), guesser)).toMatchObject({ status: 429, body: { code: 'TOO_MANY' } })
  expect((await join(codeOf(group), pupil)).status).toBe(200)
})

/** So many wrong codes from the one address, nine of each new account. @returns how many were looked at */
async function guess(count: number): Promise<number> {
  let looked = 0
  for (const guesser of await people(Math.ceil(count / 9))) {
    for (let i = 0; i < 9 && count > 0; i += 1, count -= 1) {
      const { status } = await server.call('groups.look', { code: `2345${'ACDEFHJKM'[i] ?? ''}222` }, guesser)
      expect([404, 429]).toContain(status)
      if (status === 404) looked += 1
    }
  }
  return looked
}
const minuteLater = () => (server.clock.now = new Date(server.clock.now.getTime() + 61_000))

test('guessing from one address with ever new accounts ends too: after five hundred a day one a minute is looked at, of anybody there', async () => {
  const group = await open()
  expect(await guess(540)).toBe(501)
  const [fresh = '', late = ''] = await people(2)
  expect((await join(codeOf(group), fresh)).status).toBe(429)
  for (let i = 0; i < 3; i += 1) {
    minuteLater()
    expect((await server.call('groups.look', { code: '22222222' }, fresh)).status).toBe(404)
    expect((await server.call('groups.look', { code: '22222222' }, fresh)).status).toBe(429)
  }
  minuteLater()
  expect((await join(codeOf(group), late)).status).toBe(200)
})

test('a class that joins together from one address gets in, however many mistyped there before and the day before', async () => {
  const group = await open()
  expect(await guess(300)).toBe(300)
  server.clock.now = new Date(server.clock.now.getTime() + 86_400_000)
  expect(await guess(500)).toBe(500)
  const pupils = await people(40)
  expect((await Promise.all(pupils.map(pupil => join(codeOf(group), pupil)))).map(({ status }) => status)).toEqual(pupils.map(() => 200))
})

test('a good code of one’s own between the guesses buys no further guess', async () => {
  const group = await open()
  const [guesser = ''] = await people(1)
  const tried: number[] = []
  for (let i = 0; i < 20; i += 1) {
    await server.call('groups.look', { code: codeOf(group) }, guesser)
    tried.push((await server.call('groups.look', { code: '22222222' }, guesser)).status)
  }
  expect(tried.filter(status => status === 404)).toHaveLength(11)
  expect(tried.slice(11).every(status => status === 429)).toBe(true)
})

describe('what a group sees', () => {
  async function classOf(count: number): Promise<{ group: Group; pupils: string[] }> {
    const group = await open()
    const pupils = await people(count - 1)
    for (const pupil of pupils) await join(codeOf(group), pupil)
    return { group, pupils }
  }
  const nextMonday = () => void (server.clock.now = new Date('2026-11-23T02:00:00Z'))

  /** Two times three answers: enough to count. */
  async function practise(tokens: string[], grade: 'right' | 'wrong'): Promise<void> {
    for (const token of [...tokens, ...tokens]) await answer(token, { 'practice-scam': grade, 'practice-genuine': grade, 'practice-single': grade })
  }

  test('comes on Monday, about how many practised and what share was right, in wide steps', async () => {
    const { pupils } = await classOf(31)
    await practise(pupils, 'wrong')
    expect(await mine(teacher)).toMatchObject([{ numbers: null }])
    nextMonday()
    const [seen] = await mine(teacher)
    expect(seen?.numbers?.asOf).toBe('2026-11-22T16:00:00.000Z')
    // Unsure by a few people: further off less than once in fifty thousand times.
    expect([15, 20, 25, 30]).toContain(seen?.numbers?.practised)
    expect([0.2, 0.4]).toContain(seen?.numbers?.rightShare)
    expect(seen?.numbers?.weakKinds.length).toBeGreaterThan(0)
    expect(await mine(pupils[0] ?? '')).toMatchObject([{ numbers: seen?.numbers }])
  })

  test('counts who practised in the last week, and keeps the share for four', async () => {
    const { pupils } = await classOf(31)
    await practise(pupils, 'wrong')
    nextMonday()
    const [first] = await mine(teacher)
    await practise(pupils, 'right')
    await practise(pupils, 'right')
    server.clock.now = new Date('2026-12-07T02:00:00Z')
    const [third] = await mine(teacher)
    expect(third?.numbers).toMatchObject({ asOf: '2026-12-06T16:00:00.000Z', rightShare: first?.numbers?.rightShare })
    expect(third?.numbers?.weakKinds).toEqual(expect.arrayContaining(first?.numbers?.weakKinds ?? []))
    expect([null, 10, 15]).toContain(third?.numbers?.practised)
    server.clock.now = new Date('2026-12-21T02:00:00Z')
    // Only what came after the first picture counts now, and it is all right.
    expect([0.6, 0.8, 0.9]).toContain((await mine(teacher))[0]?.numbers?.rightShare)
  })

  test.each(['right', 'wrong'] as const)('is nothing of somebody who answers %s among four, or eight, accounts of one person', async grade => {
    for (const accounts of [4, 8]) {
      await database.query('TRUNCATE groups, group_codes, group_members, group_weeks, attempts, officer_tries')
      server.clock.now = new Date('2026-11-22T02:00:00Z')
      const { pupils: [victim = '', ...own] } = await classOf(accounts + 1)
      // A tenth who only joins brings a picture, and no share.
      if (accounts === 8) await join(codeOf((await mine(teacher))[0] as Group), await server.signIn())
      await practise([teacher, ...own], 'wrong')
      await practise([victim], grade)
      nextMonday()
      const [seen] = await mine(teacher)
      if (accounts === 4) expect(seen?.numbers).toBeNull()
      else expect(seen?.numbers).toMatchObject({ rightShare: null, weakKinds: [] })
    }
  })

  test('is nothing with fewer than ten members, and no share with fewer than ten who practised', async () => {
    const { group, pupils } = await classOf(10)
    await practise(pupils, 'right')
    nextMonday()
    expect(await mine(teacher)).toMatchObject([{ numbers: { rightShare: null, weakKinds: [] } }])
    await server.value('groups.close', { groupId: group.groupId }, teacher)
    server.clock.now = new Date('2026-11-22T02:00:00Z')
    await classOf(9)
    nextMonday()
    expect(await mine(teacher)).toMatchObject([{ numbers: null }])
  })

  test('stands for the week: whoever joins, leaves or answers changes nothing that is seen', async () => {
    const { group, pupils } = await classOf(12)
    await practise(pupils, 'right')
    nextMonday()
    const [before] = await mine(teacher)
    expect(before?.numbers).not.toBeNull()
    await server.value('groups.leave', { groupId: group.groupId }, pupils[0] ?? '')
    await practise(pupils.slice(1, 2), 'wrong')
    const [late = ''] = await people(1)
    await join(codeOf(group), late)
    const [after] = await mine(late)
    expect(after?.numbers).toEqual(before?.numbers)
  })

  test('what an earlier version kept too exactly is not shown any more', async () => {
    const { group } = await classOf(12)
    await database.query(
      `INSERT INTO group_weeks (owner_id, group_id, week, numbers) SELECT owner_id, group_id, week::date, numbers::jsonb FROM group_members,
        (VALUES ('2026-11-23', '{"practised":5,"rightShare":0.3,"weakKinds":[{"kind":"police","rightShare":0.1}]}'), ('2026-11-16', 'null')) old (week, numbers)
        WHERE group_id = $1 AND resident_id = owner_id`,
      [group.groupId]
    )
    nextMonday()
    for (let times = 0; times < 2; times += 1) expect(await mine(teacher)).toMatchObject([{ numbers: { rightShare: null, weakKinds: [] } }])
  })
})

test('erasing whoever opened it ends the group, erasing a member leaves it', async () => {
  const group = await open()
  const [pupil = ''] = await people(1)
  await join(codeOf(group), pupil)
  const held = await server.value('profile.export', {}, pupil)
  expect(held.tables['group_members']).toHaveLength(1)
  await server.value('profile.erase', {}, pupil)
  expect(await mine(teacher)).toMatchObject([{ members: 1 }])
  await join(codeOf(group), pupil)
  await server.value('profile.erase', {}, teacher)
  expect(await mine(pupil)).toEqual([])
  expect(await database.query('SELECT FROM group_codes')).toEqual([])
})
