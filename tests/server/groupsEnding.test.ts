import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { Client } from 'pg'
import type { Group } from '../../contract/group'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let owner: { token: string; residentId: string }
let group: Group

const session = () => server.value('session.open', {})
const open = (groupId: string = randomUUID(), name = '三年二班') => server.call('groups.create', { groupId, name, kind: 'class' }, owner.token)

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000 } })
})
beforeEach(async () => {
  server.clock.now = new Date('2026-11-22T02:00:00Z')
  await database.query('TRUNCATE groups, group_codes, group_members, group_weeks, officer_tries')
  owner = await session()
  await open()
  group = (await server.value('groups.mine', {}, owner.token)).groups[0] as Group
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

/** What is left of any group, and of whoever opened it. */
async function rowsLeft(): Promise<number[]> {
  const tables = ['groups', 'group_codes', 'group_members', 'group_weeks']
  return Promise.all(tables.map(async table => (await database.query(`SELECT FROM ${table}`)).length))
}

async function untilWaiting(count: number): Promise<void> {
  while ((await database.query('SELECT FROM pg_locks WHERE NOT granted')).length < count) await delay(20)
}

/** Holds up what is begun, halfway, by a row that is not there yet; then the group is ended, and both go on. */
async function endHalfway(hold: { sql: string; values: unknown[] }, begin: () => Promise<unknown>, end: () => Promise<unknown>): Promise<unknown[]> {
  const other = new Client({ connectionString: database.url })
  await other.connect()
  try {
    await other.query('BEGIN')
    await other.query(hold.sql, hold.values)
    const begun = begin()
    await untilWaiting(1)
    const ending = end()
    await Promise.race([ending, untilWaiting(2)])
    await other.query('ROLLBACK')
    return await Promise.all([begun, ending])
  } finally {
    await other.end()
  }
}

const ends = {
  'it is closed': () => server.value('groups.close', { groupId: group.groupId }, owner.token),
  'its owner erases everything': () => server.value('profile.erase', {}, owner.token)
}

describe.each(Object.entries(ends))('nothing is left of a group when %s', (_, end) => {
  test('while somebody joins', async () => {
    const pupil = await session()
    const hold = { sql: 'INSERT INTO group_members (resident_id, group_id, owner_id, joined_at) VALUES ($1, $2, $3, now())', values: [pupil.residentId, group.groupId, owner.residentId] }
    await endHalfway(hold, () => server.call('groups.join', { code: group.joinCode ?? '' }, pupil.token), end)
    expect(await rowsLeft()).toEqual([0, 0, 0, 0])
  })

  test('while it gets a new code', async () => {
    const hold = { sql: 'SELECT FROM group_codes WHERE group_id = $1 FOR UPDATE', values: [group.groupId] }
    await endHalfway(hold, () => server.call('groups.newCode', { groupId: group.groupId }, owner.token), end)
    expect(await rowsLeft()).toEqual([0, 0, 0, 0])
  })

  test('while its week is kept', async () => {
    server.clock.now = new Date('2026-11-23T02:00:00Z')
    const hold = { sql: `INSERT INTO group_weeks (owner_id, group_id, week, numbers) VALUES ($1, $2, '2026-11-23', '{}')`, values: [owner.residentId, group.groupId] }
    await endHalfway(hold, () => server.call('groups.mine', {}, owner.token), end)
    expect(await rowsLeft()).toEqual([0, 0, 0, 0])
  })
})

test('nothing is left of a group that is opened while its owner erases everything', async () => {
  const groupId = randomUUID()
  const hold = { sql: 'INSERT INTO group_members (resident_id, group_id, owner_id, joined_at) VALUES ($1, $2, $1, now())', values: [owner.residentId, groupId] }
  await endHalfway(hold, () => open(groupId), ends['its owner erases everything'])
  expect(await rowsLeft()).toEqual([0, 0, 0, 0])
})

test('who joins by a code that is changed meanwhile is told that it leads nowhere', async () => {
  const pupil = await session()
  const hold = { sql: 'SELECT FROM group_codes WHERE group_id = $1 FOR UPDATE', values: [group.groupId] }
  const begin = () => server.call('groups.newCode', { groupId: group.groupId }, owner.token)
  const [, joined] = await endHalfway(hold, begin, () => server.call('groups.join', { code: group.joinCode ?? '' }, pupil.token))
  expect(joined).toMatchObject({ status: 404, body: { message: '没有这个码，或者它已经换了。请向发码的人再要一次。' } })
  expect((await server.value('groups.mine', {}, pupil.token)).groups).toEqual([])
})

test('who joins while the group is closed is told that the code leads nowhere, not that it is full', async () => {
  const pupil = await session()
  const hold = { sql: 'SELECT FROM group_codes WHERE group_id = $1 FOR UPDATE', values: [group.groupId] }
  const [, joined] = await endHalfway(hold, ends['it is closed'], () => server.call('groups.join', { code: group.joinCode ?? '' }, pupil.token))
  expect(joined).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } })
})

test('a group is not opened under an id whose earlier members are still there', async () => {
  const pupil = await session()
  const groupId = randomUUID()
  await database.query('INSERT INTO group_members (resident_id, group_id, owner_id, joined_at) VALUES ($1, $2, $3, now())', [pupil.residentId, groupId, owner.residentId])
  expect(await open(groupId, '第二个组')).toMatchObject({ status: 409, body: { message: '这个编号已经有人用了，请重新填一份。' } })
  expect((await server.value('groups.mine', {}, pupil.token)).groups).toEqual([])
})
