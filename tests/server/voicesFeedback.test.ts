import { randomUUID } from 'node:crypto'
import type { ActionInput } from '../../contract/actions'
import { publishTexts, signInAs } from '../support/editors'
import { signInAtStation } from '../support/staff'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let resident: string
let officer: string
let colleague: string
let stranger: string

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000 } })
  officer = await signInAtStation(server, database, '城东派出所', '陈立')
  colleague = await signInAtStation(server, database, '城东派出所', '周敏', 'editor')
  stranger = await signInAtStation(server, database, '城西派出所', '吴越')
  await publishTexts(server, {
    areas: [
      [
        { id: 'east-1', name: '幸福里社区', station: '城东派出所' },
        { id: 'west-1', name: '西园社区', station: '城西派出所' }
      ]
    ]
  })
})
beforeEach(async () => {
  server.clock.now = new Date('2026-11-22T02:00:00Z')
  await database.query('TRUNCATE feedback, changes')
  resident = await server.signIn()
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

type Request = ActionInput<'feedback.submit'>
const written = (fields: Partial<Request> = {}): Request => ({ feedbackId: randomUUID(), kind: 'wrong', text: '第二个选项的电话写错了。', wantsReply: true, ...fields })
const submit = (fields: Partial<Request> = {}, token = resident) => server.value('feedback.submit', written(fields), token)
const inbox = async (input: ActionInput<'feedback.inbox'> = {}, token = officer) => (await server.value('feedback.inbox', input, token)).feedback
const mine = async (token = resident) => (await server.value('feedback.mine', {}, token)).feedback
const decide = (input: ActionInput<'feedback.decide'>, token = officer) => server.call('feedback.decide', input, token)

describe('feedback', () => {
  test('is kept once, however often it is sent', async () => {
    const input = written({ about: { page: 'subpackages/quiz/practice', questionId: 'rebate-judge-01' } })
    const first = await server.call('feedback.submit', input, resident)
    server.clock.now = new Date('2026-11-22T03:00:00Z')
    expect((await server.call('feedback.submit', { ...input, text: '换了一句话。' }, resident)).text).toBe(first.text)
    expect(await mine()).toEqual([
      {
        ...{ feedbackId: input.feedbackId, kind: 'wrong', text: input.text, about: input.about, wantsReply: true, state: 'new', reply: null },
        ...{ receivedAt: '2026-11-22T02:00:00.000Z', updatedAt: '2026-11-22T02:00:00.000Z' }
      }
    ])
  })

  test('of one person is not seen, nor taken the place of, by another with the same id', async () => {
    const input = written()
    await server.value('feedback.submit', input, resident)
    const other = await server.signIn()
    expect(await mine(other)).toEqual([])
    await server.value('feedback.submit', { ...input, text: '我说的是别的。' }, other)
    expect((await mine()).map(({ text }) => text)).toEqual([input.text])
    expect(await inbox()).toHaveLength(2)
  })

  test('keeps no number of a person, and formulas and emoji as they were typed', async () => {
    await submit({ text: '打１３８００００００２１找我，卡号6222021001000000000，身份证11010519491231002X' })
    await submit({ text: '=cmd|\' /C calc\'!A1 😀👨‍👩‍👧' })
    const texts = (await inbox()).map(({ text }) => text).sort()
    expect(texts).toEqual(['=cmd|\' /C calc\'!A1 😀👨‍👩‍👧', '打（电话号码已隐去）找我，卡号（卡号已隐去），身份证（身份证号已隐去）'])
    expect(JSON.stringify(await database.query('SELECT * FROM feedback'))).not.toMatch(/\d{11}/)
  })

  test.each([
    ['too short', { text: '好' }],
    ['blank', { text: '   ' }],
    ['too long', { text: '字'.repeat(501) }],
    ['of an unknown kind', { kind: 'spam' as 'wrong' }],
    ['of a page that is none', { about: { page: '../../etc/passwd' } }],
    ['with a field that nobody asked for', { role: 'admin' }],
    ['with half a character', { text: '坏的\ud83d字' }],
    ['with a zero byte', { text: '坏的\0字' }]
  ])('is refused when it is %s', async (_, fields) => {
    const { body, status } = await server.call('feedback.submit', { ...written(), ...fields }, resident)
    expect({ status, code: !body.ok && body.code }).toEqual({ status: 400, code: 'INVALID_INPUT' })
    expect(await inbox()).toEqual([])
  })

  test('is taken twenty times a day from one person, and from others all the same', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, i) => submit({ text: `第${i}条意见` })))
    const refused = await server.call('feedback.submit', written(), resident)
    expect(refused.status).toBe(429)
    expect(!refused.body.ok && refused.body.message).toContain('明天再发')
    await submit({}, await server.signIn())
    server.clock.now = new Date('2026-11-23T02:00:01Z')
    await submit({ text: '第二天的意见' })
    expect(await mine()).toHaveLength(21)
  })

  test('needs somebody who is signed in', async () => {
    expect((await server.call('feedback.submit', written())).status).toBe(401)
    expect((await server.call('feedback.mine', {})).status).toBe(401)
  })

  test('is exported and erased with the person', async () => {
    await submit({ text: '第三题看不清。' })
    const [item] = await inbox()
    await decide({ id: item!.id, version: 1, state: 'answered', reply: '字放大了。' })
    const { tables } = await server.value('profile.export', {}, resident)
    expect(tables.feedback).toMatchObject([{ text: '第三题看不清。', reply: '字放大了。' }])
    expect(JSON.stringify(tables)).not.toContain('陈立')
    await server.value('profile.erase', {}, resident)
    expect(await inbox()).toEqual([])
  })
})

describe('the inbox', () => {
  test('lists the latest first, page by page, and counts what waits', async () => {
    for (let minute = 0; minute < 5; minute += 1) {
      server.clock.now = new Date(Date.UTC(2026, 10, 22, 2, minute))
      await submit({ text: `第${minute}条意见` })
    }
    const first = await server.value('feedback.inbox', { limit: 3 }, officer)
    expect(first.feedback.map(({ text }) => text)).toEqual(['第4条意见', '第3条意见', '第2条意见'])
    expect(first.waiting).toBe(5)
    const next = await server.value('feedback.inbox', { limit: 3, cursor: first.nextCursor! }, officer)
    expect(next.feedback.map(({ text }) => text)).toEqual(['第1条意见', '第0条意见'])
    expect(next.nextCursor).toBeNull()
    expect((await server.call('feedback.inbox', { kind: 'wish', cursor: first.nextCursor! }, officer)).status).toBe(400)
  })

  test('says nothing of whose it is', async () => {
    const { residentId, token } = await server.value('session.open', {})
    const input = written()
    await server.value('feedback.submit', input, token)
    const { text } = await server.call('feedback.inbox', {}, officer)
    expect(text).not.toContain(residentId)
    expect(text).not.toContain(input.feedbackId)
  })

  test('puts what is about one question together, with the number of people', async () => {
    const other = await server.signIn()
    await submit({ about: { questionId: 'rebate-judge-01' } })
    await submit({ about: { questionId: 'rebate-judge-01' } })
    await submit({ about: { questionId: 'rebate-judge-01' } }, other)
    await submit({ about: { questionId: 'police-judge-02' } }, other)
    await submit()
    const { groups } = await server.value('feedback.groups', {}, officer)
    expect(groups.map(({ people, questionId, waiting }) => ({ questionId, people, waiting }))).toEqual([
      { questionId: 'rebate-judge-01', people: 2, waiting: 3 },
      { questionId: 'police-judge-02', people: 1, waiting: 1 }
    ])
    expect(await inbox({ questionId: 'rebate-judge-01' })).toHaveLength(3)
  })

  test('shows a station what its own people said and what belongs to nobody, and hides the rest', async () => {
    const east = await server.signIn()
    await server.value('profile.save', { communityId: 'east-1' }, east)
    await submit({ text: '城东的意见' }, east)
    await submit({ text: '没有社区的意见' })
    const texts = async (token: string) => (await inbox({}, token)).map(({ text }) => text).sort()
    expect(await texts(officer)).toEqual(['城东的意见', '没有社区的意见'])
    expect(await texts(stranger)).toEqual(['没有社区的意见'])
    expect((await server.value('feedback.inbox', {}, stranger)).waiting).toBe(1)
    const [hidden] = (await inbox()).filter(({ text }) => text === '城东的意见')
    const refused = await decide({ id: hidden!.id, version: 1, state: 'reading' }, stranger)
    const unknown = await decide({ id: randomUUID(), version: 1, state: 'reading' }, stranger)
    expect(refused.status).toBe(404)
    expect(refused.text).toBe(unknown.text)
  })

  test.each(['resident', 'volunteer'])('is not for a %s', async role => {
    const token = await signInAs(server, database, role)
    for (const action of ['feedback.inbox', 'feedback.groups', 'surveys.desk', 'changes.desk', 'stories.desk'] as const) {
      expect((await server.call(action, {}, token)).status).toBe(403)
    }
  })
})

describe('a decision', () => {
  test('reaches the person with the reply', async () => {
    await submit()
    const [item] = await inbox()
    const reading = await decide({ id: item!.id, version: 1, state: 'reading' })
    expect(reading.body).toMatchObject({ ok: true, value: { state: 'reading', version: 2, by: '陈立' } })
    await decide({ id: item!.id, version: 2, state: 'answered', reply: '谢谢您，明天就改过来。' }, colleague)
    expect(await mine()).toMatchObject([{ state: 'answered', reply: '谢谢您，明天就改过来。' }])
  })

  test('is taken from just the version that was seen; sent once more it is the same', async () => {
    await submit()
    const [item] = await inbox()
    const input = { id: item!.id, version: 1, state: 'answered', reply: '谢谢您。' } as const
    const first = await decide(input)
    expect((await decide(input)).text).toBe(first.text)
    const late = await decide({ id: item!.id, version: 1, state: 'closed' }, colleague)
    expect(late.status).toBe(409)
    expect(!late.body.ok && late.body.message).toContain('同事')
  })

  test('of two at once is taken once', async () => {
    await submit()
    const [item] = await inbox()
    const both = await Promise.all([decide({ id: item!.id, version: 1, state: 'closed' }), decide({ id: item!.id, version: 1, state: 'reading' }, colleague)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test('cannot answer without words, nor whoever wants no answer', async () => {
    await submit({ wantsReply: false })
    const [item] = await inbox()
    expect((await decide({ id: item!.id, version: 1, state: 'answered' })).status).toBe(400)
    expect((await decide({ id: item!.id, version: 1, state: 'answered', reply: '谢谢您。' })).status).toBe(400)
    expect((await decide({ id: item!.id, version: 1, state: 'changed' })).status).toBe(200)
  })
})

test('nightly deletes feedback that is two years old', async () => {
  await submit()
  const { forgetVoices } = await import('../../cloud/voices/forgetVoices')
  await forgetVoices(server.dependencies.store, new Date('2028-11-20T00:00:00Z'))
  expect(await inbox()).toHaveLength(1)
  await forgetVoices(server.dependencies.store, new Date('2028-11-23T00:00:00Z'))
  expect(await inbox()).toEqual([])
})
