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

test.each(['打电话13812345678', '加群www.abc.com', '😀\ud800', ' ', '好'.repeat(21)])('a name is refused with a sentence: %j', async name => {
  const reply = await server.call('groups.create', { groupId: randomUUID(), name, kind: 'class' }, teacher)
  expect(reply).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT' } })
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

test('only who opened a group changes or ends it', async () => {
  const group = await open()
  const [pupil = ''] = await people(1)
  await join(codeOf(group), pupil)
  expect((await server.call('groups.newCode', { groupId: group.groupId }, pupil)).status).toBe(404)
  await server.value('groups.close', { groupId: group.groupId }, pupil)
  expect(await mine(teacher)).toMatchObject([{ members: 2 }])
  await server.value('groups.leave', { groupId: group.groupId }, pupil)
  await server.value('groups.leave', { groupId: group.groupId }, pupil)
  await server.value('groups.leave', { groupId: group.groupId }, teacher)
  expect(await mine(teacher)).toMatchObject([{ members: 1 }])
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

describe('what a group sees', () => {
  async function classOf(count: number): Promise<{ group: Group; pupils: string[] }> {
    const group = await open()
    const pupils = await people(count - 1)
    for (const pupil of pupils) await join(codeOf(group), pupil)
    return { group, pupils }
  }
  const nextMonday = () => void (server.clock.now = new Date('2026-11-23T02:00:00Z'))

  test('comes on Monday, rounded, each member one voice', async () => {
    const { pupils } = await classOf(7)
    for (const pupil of pupils) await answer(pupil, { 'practice-scam': 'right', 'practice-single': 'wrong' })
    for (let i = 0; i < 20; i += 1) await answer(pupils[0] ?? '', { 'practice-single': 'wrong' })
    expect(await mine(teacher)).toMatchObject([{ numbers: null }])
    nextMonday()
    const [seen] = await mine(teacher)
    // Five at one half, one near nothing: 0.42 on the mean of persons, 0.16 had each answer been a voice.
    expect(seen?.numbers).toMatchObject({ asOf: '2026-11-22T16:00:00.000Z', practised: 5, rightShare: 0.4 })
    expect(seen?.numbers?.weakKinds.every(({ rightShare }) => rightShare < 0.9)).toBe(true)
  })

  test('is nothing with fewer than five members, and no share with fewer than five who practised', async () => {
    const { pupils } = await classOf(5)
    for (const pupil of pupils) await answer(pupil, { 'practice-scam': 'right' })
    nextMonday()
    expect(await mine(teacher)).toMatchObject([{ numbers: { practised: null, rightShare: null, weakKinds: [] } }])
  })

  test('stands for the week: whoever joins, leaves or answers changes nothing that is seen', async () => {
    const { group, pupils } = await classOf(7)
    for (const pupil of pupils) await answer(pupil, { 'practice-scam': 'right' })
    nextMonday()
    const [before] = await mine(teacher)
    await server.value('groups.leave', { groupId: group.groupId }, pupils[0] ?? '')
    await answer(pupils[1] ?? '', { 'practice-scam': 'wrong' })
    const [late = ''] = await people(1)
    await join(codeOf(group), late)
    const [after] = await mine(late)
    expect(after?.numbers).toEqual(before?.numbers)
  })

  test('one member among those whose answers are all known is told apart by no more than a tenth of a mean', async () => {
    const seenWith = async (grade: 'right' | 'wrong') => {
      await database.query('TRUNCATE groups, group_codes, group_members, group_weeks, attempts')
      server.clock.now = new Date('2026-11-22T02:00:00Z')
      const { pupils } = await classOf(11)
      for (const pupil of pupils) await answer(pupil, { 'practice-scam': 'right' })
      await answer(pupils[0] ?? '', { 'practice-scam': grade })
      nextMonday()
      return (await mine(teacher))[0]?.numbers
    }
    // Ten who practised; one of them half wrong moves the mean by a twentieth.
    expect(await seenWith('right')).toMatchObject({ practised: 10, rightShare: 1 })
    expect([0.9, 1]).toContain((await seenWith('wrong'))?.rightShare)
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
