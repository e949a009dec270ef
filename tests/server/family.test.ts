import { randomUUID } from 'node:crypto'
import { forgetFieldwork } from '../../cloud/forgetFieldwork'
import type { ActionInput } from '../../contract/actions'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let child: string
let parent: string

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000 } })
})
beforeEach(async () => {
  server.clock.now = new Date('2026-11-22T02:00:00Z')
  await database.query('TRUNCATE family_invites, family_answers, residents')
  ;[child, parent] = [await server.signIn(), await server.signIn()]
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

const guideId = 'guide-antifraud-app'
const later = (days: number) => void (server.clock.now = new Date(server.clock.now.getTime() + days * 86_400_000))
async function invite(token = child): Promise<string> {
  return (await server.value('family.invite', { inviteId: randomUUID(), guideId }, token)).inviteId
}
const answer = (inviteId: string, agree: boolean, token = parent) => server.value('family.answer', { inviteId, agree }, token)
const refusal = async (inviteId: string, agree: boolean, token = parent) => (await server.call('family.answer', { inviteId, agree }, token)).body
const tell = (inviteId: string, fields: Partial<ActionInput<'family.report'>> = {}, token = parent) =>
  server.value('family.report', { inviteId, seq: 1, done: 3, total: 9, finished: false, ...fields }, token)
const revoke = (inviteId: string, token: string) => server.value('family.revoke', { inviteId }, token)
const list = (token: string) => server.value('family.list', {}, token)
const sent = async () => (await list(child)).sent[0]
const rows = () => database.query('SELECT i.state, a.seq, a.done, a.finished, a.progress_at FROM family_invites i LEFT JOIN family_answers a USING (invite_id)')
const empty = { seq: null, done: null, finished: null, progress_at: null }
async function agreed(): Promise<string> {
  const inviteId = await invite()
  await answer(inviteId, true)
  return inviteId
}

test('a child sees how far a parent is once the parent agrees, and neither learns who the other is', async () => {
  const inviteId = randomUUID()
  expect(await server.value('family.invite', { inviteId, guideId }, child)).toEqual({ inviteId, expiresAt: '2026-12-22T02:00:00.000Z' })
  const link = { inviteId, guideId, createdAt: '2026-11-22T02:00:00.000Z' }
  expect(await list(child)).toEqual({ sent: [{ ...link, state: 'sent', progress: null }], shown: [] })
  expect(await answer(inviteId, true)).toEqual({ guideId, state: 'agreed' })
  expect(await list(child)).toEqual({ sent: [{ ...link, state: 'agreed', progress: null }], shown: [] })
  expect(await tell(inviteId)).toEqual({ shown: true })
  const progress = { done: 3, total: 9, finished: false, updatedAt: '2026-11-22T02:00:00.000Z' }
  expect(await list(child)).toEqual({ sent: [{ ...link, state: 'agreed', progress }], shown: [] })
  expect(await list(parent)).toEqual({ sent: [], shown: [{ ...link, state: 'agreed', progress }] })
})

describe('an invitation', () => {
  test('that is sent again, also side by side, is one and lasts no longer', async () => {
    const input = { inviteId: randomUUID(), guideId }
    const first = await server.value('family.invite', input, child)
    later(3)
    expect(await Promise.all(Array.from({ length: 6 }, () => server.value('family.invite', input, child)))).toEqual(Array(6).fill(first))
    expect((await list(child)).sent).toHaveLength(1)
  })

  test('keeps its id for one guide of one person', async () => {
    const inviteId = await invite()
    for (const [token, id] of [[parent, guideId], [child, 'guide-bank-cards']] as const) {
      expect((await server.call('family.invite', { inviteId, guideId: id }, token)).status).toBe(409)
    }
    expect((await list(parent)).sent).toEqual([])
    expect((await sent())?.guideId).toBe(guideId)
  })

  test('is found however its id is written', async () => {
    const inviteId = randomUUID().toUpperCase()
    await server.value('family.invite', { inviteId, guideId }, child)
    expect(await answer(inviteId, true)).toEqual({ guideId, state: 'agreed' })
    expect(await tell(inviteId.toLowerCase())).toEqual({ shown: true })
    expect(await revoke(inviteId, child)).toEqual({})
  })

  test('is over after thirty days without an answer; one that was answered is not', async () => {
    const [unanswered, declined] = [await invite(), await invite()]
    await answer(declined, false)
    later(29.9)
    expect((await list(child)).sent.map(({ state }) => state).sort()).toEqual(['declined', 'sent'])
    later(0.2)
    expect((await list(child)).sent.map(({ state }) => state).sort()).toEqual(['declined', 'expired'])
    expect(await refusal(unanswered, true)).toMatchObject({ code: 'NOT_FOUND', message: expect.stringContaining('过期') as string })
    expect(await answer(declined, true)).toEqual({ guideId, state: 'agreed' })
  })

  test('is one of at most twenty that wait or are agreed to', async () => {
    const ids = await Promise.all(Array.from({ length: 25 }, async () => {
      const inviteId = randomUUID()
      return (await server.call('family.invite', { inviteId, guideId }, child)).status === 200 ? [inviteId] : []
    }))
    const kept = ids.flat()
    expect(kept).toHaveLength(20)
    const refused = await server.call('family.invite', { inviteId: randomUUID(), guideId }, child)
    expect(refused).toMatchObject({ status: 429, body: { message: expect.stringContaining('20') as string } })
    expect(await server.value('family.invite', { inviteId: kept[0]!, guideId }, child)).toMatchObject({ inviteId: kept[0] })
    await answer(kept[0]!, true)
    await answer(kept[1]!, false)
    await revoke(kept[2]!, child)
    for (let i = 0; i < 2; i += 1) await invite()
    expect((await server.call('family.invite', { inviteId: randomUUID(), guideId }, child)).status).toBe(429)
    expect(await invite(parent)).not.toBe('')
    later(31)
    expect(await invite()).not.toBe('')
  })
})

describe('an answer', () => {
  test('is not given by who sent the invitation', async () => {
    const inviteId = await invite()
    for (const agree of [true, false]) expect(await refusal(inviteId, agree, child)).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('家里人') as string })
    expect((await sent())?.state).toBe('sent')
  })

  test.each([true, false])('of the first other person binds the link, whatever it is (%s)', async agree => {
    const inviteId = await invite()
    await answer(inviteId, agree)
    const other = await server.signIn()
    for (const theirs of [true, false]) expect(await refusal(inviteId, theirs, other)).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('有人') as string })
    expect((await sent())?.state).toBe(agree ? 'agreed' : 'declined')
  })

  test('of twenty people at once is that of exactly one', async () => {
    const inviteId = await invite()
    const tokens = await Promise.all(Array.from({ length: 20 }, () => server.signIn()))
    const answers = await Promise.all(tokens.map((token, i) => server.call('family.answer', { inviteId, agree: i % 2 === 0 }, token)))
    const winners = tokens.filter((_, i) => answers[i]?.status === 200)
    expect(winners).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(19)
    const told = await Promise.all(tokens.map(token => tell(inviteId, {}, token)))
    const winner = answers.find(({ body }) => body.ok)
    const shown = winner?.body.ok && winner.body.value.state === 'agreed'
    expect(told.filter(each => each.shown)).toHaveLength(shown ? 1 : 0)
  })

  test('given again changes nothing, a no may become a yes, and a no after a yes ends the link', async () => {
    const inviteId = await invite()
    for (let i = 0; i < 2; i += 1) expect(await answer(inviteId, false)).toEqual({ guideId, state: 'declined' })
    expect(await tell(inviteId)).toEqual({ shown: false })
    for (let i = 0; i < 2; i += 1) expect(await answer(inviteId, true)).toEqual({ guideId, state: 'agreed' })
    await tell(inviteId)
    expect(await answer(inviteId, true)).toEqual({ guideId, state: 'agreed' })
    expect((await sent())?.progress).toMatchObject({ done: 3 })
    for (let i = 0; i < 2; i += 1) expect(await answer(inviteId, false)).toEqual({ guideId, state: 'revoked' })
    expect(await rows()).toEqual([{ state: 'revoked', ...empty }])
    expect(await refusal(inviteId, true)).toMatchObject({ code: 'NOT_FOUND', message: expect.stringContaining('收回') as string })
  })
})

describe('telling how far one is', () => {
  test('is kept of who agreed only; all others get the same answer and leave nothing', async () => {
    const [waiting, declined, ended, mine] = [await invite(), await invite(), await agreed(), await agreed()]
    await answer(declined, false)
    await revoke(ended, child)
    for (const inviteId of [waiting, declined, ended, randomUUID()]) expect(await tell(inviteId)).toEqual({ shown: false })
    for (const token of [child, await server.signIn()]) expect(await tell(mine, {}, token)).toEqual({ shown: false })
    expect(await database.query('SELECT 1 FROM family_answers WHERE seq IS NOT NULL OR progress_at IS NOT NULL')).toEqual([])
  })

  test('of what comes late changes nothing, in whatever order it comes', async () => {
    const inviteId = await agreed()
    const tellings = Array.from({ length: 9 }, (_, i) => ({ seq: i + 1, done: i + 1, finished: i === 8 }))
    await Promise.all([...tellings].reverse().map(each => tell(inviteId, each)))
    expect((await sent())?.progress).toMatchObject({ done: 9, finished: true })
    for (const late of [{ seq: 9, done: 1 }, { seq: 2, done: 2 }]) expect(await tell(inviteId, late)).toEqual({ shown: true })
    expect((await sent())?.progress).toMatchObject({ done: 9, total: 9, finished: true })
    await tell(inviteId, { seq: 10, done: 4 })
    expect((await sent())?.progress).toMatchObject({ done: 4, finished: false })
  })

  test('ends with the link, however closely the two come together', async () => {
    for (let round = 0; round < 10; round += 1) {
      const inviteId = await agreed()
      await Promise.all([...Array.from({ length: 5 }, (_, i) => tell(inviteId, { seq: i + 1 })), revoke(inviteId, round % 2 ? child : parent)])
    }
    expect(await rows()).toEqual(Array(10).fill({ state: 'revoked', ...empty }))
  })
})

describe('taking it back', () => {
  test.each(['child', 'parent'])('is possible for the %s at any time, and deletes what was told at once', async who => {
    const inviteId = await agreed()
    await tell(inviteId)
    for (let i = 0; i < 2; i += 1) expect(await revoke(inviteId, who === 'child' ? child : parent)).toEqual({})
    expect(await rows()).toEqual([{ state: 'revoked', ...empty }])
    expect(await list(child)).toMatchObject({ sent: [{ inviteId, state: 'revoked', progress: null }] })
    expect((await list(parent)).shown).toEqual([])
    expect(await tell(inviteId, { seq: 50 })).toEqual({ shown: false })
  })

  test('before anybody answered leaves nothing to answer', async () => {
    const inviteId = await invite()
    await revoke(inviteId, child)
    for (const agree of [true, false]) expect(await refusal(inviteId, agree)).toMatchObject({ code: 'NOT_FOUND' })
    expect((await list(parent)).shown).toEqual([])
  })

  test('is not possible for anybody else, who cannot tell a link of others from none', async () => {
    const [waiting, taken] = [await invite(), await agreed()]
    const other = await server.signIn()
    const answers = await Promise.all([waiting, taken, randomUUID()].map(inviteId => server.call('family.revoke', { inviteId }, other)))
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    expect(answers[0]).toMatchObject({ status: 404 })
    expect((await list(child)).sent.map(({ state }) => state).sort()).toEqual(['agreed', 'sent'])
  })
})

describe('what is kept', () => {
  test('each side finds its own part in the export', async () => {
    const inviteId = await agreed()
    await tell(inviteId)
    const tablesOf = async (token: string) => (await server.value('profile.export', {}, token)).tables
    expect(await tablesOf(child)).toMatchObject({ family_invites: [{ invite_id: inviteId, state: 'agreed' }], family_answers: [] })
    expect(await tablesOf(parent)).toMatchObject({ family_invites: [], family_answers: [{ invite_id: inviteId, done: 3 }] })
  })

  test.each(['child', 'parent'])('the link is gone for both when the %s erases what is kept about them', async who => {
    const [gone, other] = [await agreed(), await server.signIn()]
    await tell(gone)
    const kept = await invite(other)
    await server.value('profile.erase', {}, who === 'child' ? child : parent)
    expect(await list(child)).toEqual({ sent: [], shown: [] })
    expect(await list(parent)).toEqual({ sent: [], shown: [] })
    expect(await tell(gone)).toEqual({ shown: false })
    expect(await database.query('SELECT invite_id FROM family_invites UNION ALL SELECT invite_id FROM family_answers')).toEqual([{ invite_id: kept }])
  })

  test('erasing while somebody answers leaves a whole link or none', async () => {
    for (let round = 0; round < 10; round += 1) {
      const inviteId = await invite()
      await Promise.all([server.call('family.answer', { inviteId, agree: true }, parent), server.value('profile.erase', {}, round % 2 ? child : parent)])
    }
    const halves = await database.query('SELECT 1 FROM family_answers a WHERE NOT EXISTS (SELECT FROM family_invites i WHERE i.invite_id = a.invite_id)')
    expect(halves).toEqual([])
  })

  test('links that ended or lie still are forgotten after a while', async () => {
    const [waiting, ended, quiet] = [await invite(), await agreed(), await agreed()]
    await revoke(ended, child)
    later(59)
    await forgetFieldwork(server.dependencies.store, server.clock.now)
    expect((await list(child)).sent).toHaveLength(3)
    await tell(quiet)
    later(2)
    await forgetFieldwork(server.dependencies.store, server.clock.now)
    expect((await list(child)).sent).toMatchObject([{ inviteId: quiet }])
    expect(await refusal(waiting, true)).toMatchObject({ code: 'NOT_FOUND' })
    const night = new Date(server.clock.now.getTime() + 177 * 86_400_000)
    await forgetFieldwork(server.dependencies.store, night)
    expect(await rows()).toHaveLength(1)
    await forgetFieldwork(server.dependencies.store, new Date(night.getTime() + 2 * 86_400_000))
    expect(await database.query('SELECT 1 FROM family_invites UNION ALL SELECT 1 FROM family_answers')).toEqual([])
  })
})

describe('is refused', () => {
  type Action = 'family.invite' | 'family.answer' | 'family.report' | 'family.revoke' | 'family.list'
  const good = { inviteId: randomUUID(), seq: 1, done: 1, total: 2, finished: false }
  test.each<[Action, unknown, string[]]>([
    ['family.invite', { inviteId: randomUUID(), guideId: 'guide-unknown' }, ['guideId']],
    ['family.invite', { inviteId: randomUUID(), guideId: 'guide-golden-bell' }, ['guideId']],
    ['family.invite', { inviteId: randomUUID(), guideId: '__proto__' }, ['guideId']],
    ['family.invite', { inviteId: 'a', guideId }, ['inviteId']],
    ['family.invite', { inviteId: randomUUID(), guideId, name: '妈妈' }, ['name']],
    ['family.invite', { inviteId: randomUUID(), guideId, phone: '13800138000' }, ['phone']],
    ['family.answer', { inviteId: '😀'.repeat(18), agree: true }, ['inviteId']],
    ['family.answer', { inviteId: '𠮷'.repeat(50_000), agree: true }, ['inviteId']],
    ['family.answer', { inviteId: randomUUID(), agree: 'yes' }, ['agree']],
    ['family.answer', { inviteId: randomUUID() }, ['agree']],
    ['family.answer', { inviteId: [randomUUID()], agree: true }, ['inviteId']],
    ['family.report', { ...good, done: 3 }, ['done']],
    ['family.report', { ...good, done: 17, total: 17 }, ['done', 'total']],
    ['family.report', { ...good, done: -1 }, ['done']],
    ['family.report', { ...good, seq: 0 }, ['seq']],
    ['family.report', { ...good, seq: 1e9 }, ['seq']],
    ['family.report', { ...good, total: 0 }, ['total']],
    ['family.report', { ...good, finished: 1 }, ['finished']],
    ['family.report', { ...good, stepId: 'open-store' }, ['stepId']],
    ['family.revoke', {}, ['inviteId']],
    ['family.list', { of: 'everybody' }, ['of']],
    ['family.revoke', null, ['input']]
  ])('%s with %j', async (action, input, fields) => {
    const { body, status } = await server.call(action, input, parent)
    expect({ status, ...body }).toMatchObject({ status: 400, code: 'INVALID_INPUT', message: expect.stringMatching(/^[^a-z]*\p{Script=Han}.*。$/u) as string, fields })
    expect(await database.query('SELECT 1 FROM family_invites UNION ALL SELECT 1 FROM family_answers')).toEqual([])
  })

  test('whoever has not signed in, and an invitation that never was', async () => {
    const inviteId = randomUUID()
    expect((await server.call('family.list', {})).status).toBe(401)
    expect((await server.call('family.answer', { inviteId, agree: true })).status).toBe(401)
    expect((await server.call('family.answer', { inviteId, agree: true }, parent)).status).toBe(404)
  })
})
