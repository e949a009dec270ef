import type { ActionInput } from '../../contract/actions'
import { type Editors, hireEditors, signInAs } from '../support/editors'
import { alertText, caseText } from '../support/publishedTexts'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let editors: Editors

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url)
  editors = await hireEditors(server, database)
})
beforeEach(() => database.query('TRUNCATE publications, publication_clock'))
afterAll(async () => {
  await server.close()
  await database.remove()
})

type Input = ActionInput<'cases.publish'>
const step = (input: unknown, token: string) => server.call('cases.publish', input, token)
const draft = (text = caseText('case-one'), token = editors.author) => server.value('cases.publish', { step: 'draft', case: text }, token)
const published = async () => (await server.value('cases.list', {})).cases.map(({ id, version }) => [id, version])
const refused = async (input: unknown, token: string) => {
  const { body, status } = await step(input, token)
  return body.ok ? body.value : { status, code: body.code, message: body.message, ...(body.fields && { fields: body.fields }) }
}

const later = (name: 'approve' | 'reject' | 'withdraw', { id, version }: { id: string; version: number }) =>
  ({ step: name, id, version, ...(name !== 'approve' && { reason: '来源更正' }) }) as Input

test('goes from a draft by one person over the approval of another to residents, each step with who and when', async () => {
  const drafted = await draft()
  expect(drafted).toMatchObject({ id: 'case-one', version: 1, state: 'draft', findings: [], stamps: [{ step: 'drafted' }] })
  expect(await published()).toEqual([])
  const approved = await server.value('cases.publish', later('approve', drafted), editors.approver)
  const [first, second] = approved.stamps
  expect(approved).toMatchObject({ state: 'published', stamps: [{ step: 'drafted' }, { step: 'approved' }] })
  expect(first?.by).not.toBe(second?.by)
  expect(Date.parse(second?.at ?? '')).toBeGreaterThan(Date.parse(first?.at ?? ''))
  expect(await published()).toEqual([['case-one', 1]])
  const withdrawn = await server.value('cases.publish', later('withdraw', drafted), editors.author)
  expect(withdrawn).toMatchObject({ state: 'withdrawn', stamps: [{}, {}, { step: 'withdrawn', by: first?.by, reason: '来源更正' }] })
  expect(await published()).toEqual([])
})

test.each(['resident', 'volunteer', 'officer', 'reviewer'])('is not for a %s', async role => {
  const token = await signInAs(server, database, role)
  for (const action of ['cases.publish', 'alerts.publish', 'cases.desk', 'alerts.desk'] as const) {
    const { body, status } = await server.call(action, { step: 'draft', case: caseText('case-one') }, token)
    expect({ action, status, ...body }).toMatchObject({ status: 403, code: 'FORBIDDEN' })
  }
  expect(await database.query('SELECT 1 FROM publications')).toEqual([])
})

test('is not for somebody who has not signed in, and is for an admin', async () => {
  expect((await server.call('cases.publish', { step: 'draft', case: caseText('case-one') })).status).toBe(401)
  expect((await draft(caseText('case-one'), await signInAs(server, database, 'admin'))).state).toBe('draft')
})

test('nobody approves what they wrote themselves', async () => {
  const drafted = await draft()
  expect(await refused(later('approve', drafted), editors.author)).toEqual({ status: 403, code: 'FORBIDDEN', message: '不能审核自己写的案例，请另一位编辑来审核。' })
  expect(await published()).toEqual([])
})

test('of two who approve at the same moment one wins', async () => {
  const others = [editors.approver, await signInAs(server, database, 'editor'), await signInAs(server, database, 'admin')]
  for (let round = 0; round < 5; round += 1) {
    const drafted = await draft(caseText(`case-${round}`))
    const answers = await Promise.all(others.map(token => step(later('approve', drafted), token)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  }
  expect(await published()).toHaveLength(5)
})

test('of approving and rejecting at the same moment one wins', async () => {
  const drafted = await draft()
  const answers = await Promise.all([step(later('approve', drafted), editors.approver), step(later('reject', drafted), editors.author)])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
})

test('mending a text makes a new version and leaves the old one as it was', async () => {
  await editors.publish(caseText('case-one'))
  const [before] = await database.query("SELECT content, content_hash, drafted_by, approved_at FROM publications WHERE version = 1")
  const mended = await draft(caseText('case-one', { place: '宁夏固原' }))
  expect(mended.version).toBe(2)
  expect(await published()).toEqual([['case-one', 1]])
  await server.value('cases.publish', later('approve', mended), editors.approver)
  expect(await published()).toEqual([['case-one', 2]])
  expect(await database.query('SELECT version, state FROM publications ORDER BY version')).toEqual([
    { version: 1, state: 'superseded' },
    { version: 2, state: 'published' }
  ])
  expect(await database.query('SELECT content, content_hash, drafted_by, approved_at FROM publications WHERE version = 1')).toEqual([before])
})

test('a new draft takes the place of an earlier one, which can no longer be approved', async () => {
  const first = await draft()
  const second = await draft(caseText('case-one', { place: '宁夏固原' }))
  expect(await refused(later('approve', first), editors.approver)).toMatchObject({ status: 409, code: 'CONFLICT', message: '这一版案例已经有新版，请刷新后再看。' })
  expect((await server.value('cases.publish', later('approve', second), editors.approver)).state).toBe('published')
})

test('the same draft by the same person is the same draft, also in parallel and with its fields in another order', async () => {
  const text = caseText('case-one')
  const reversed = Object.fromEntries(Object.entries(text).reverse()) as typeof text
  const drafts = await Promise.all([draft(text), draft(reversed), draft(text)])
  expect(drafts.map(({ version }) => version)).toEqual([1, 1, 1])
  await server.value('cases.publish', later('approve', drafts[0]), editors.approver)
  expect(await draft(text)).toMatchObject({ version: 1, state: 'published' })
  expect(await draft(text, editors.approver)).toMatchObject({ version: 2, state: 'draft' })
})

describe('a step that cannot be taken says why', () => {
  test.each(['approve', 'reject', 'withdraw'] as const)('%s of what nobody knows', async name => {
    await draft()
    for (const target of [{ id: 'case-unknown', version: 1 }, { id: 'case-one', version: 2 }]) {
      expect(await refused(later(name, target), editors.approver)).toMatchObject({ status: 404, code: 'NOT_FOUND' })
    }
  })

  test('withdrawing a draft, and withdrawing twice', async () => {
    const drafted = await draft()
    expect(await refused(later('withdraw', drafted), editors.approver)).toMatchObject({ status: 409, message: '这一版案例还没有发布，请刷新后再看。' })
    await server.value('cases.publish', later('approve', drafted), editors.approver)
    await editors.withdraw('case-one', 1)
    expect(await refused(later('withdraw', drafted), editors.approver)).toMatchObject({ status: 409, message: '这一版案例已经撤下了，请刷新后再看。' })
  })

  test('approving or rejecting what has been rejected', async () => {
    const drafted = await draft()
    expect(await server.value('cases.publish', later('reject', drafted), editors.approver)).toMatchObject({ state: 'rejected', stamps: [{}, { step: 'rejected', reason: '来源更正' }] })
    for (const name of ['approve', 'reject'] as const) expect(await refused(later(name, drafted), editors.approver)).toMatchObject({ status: 409 })
  })

  test('rejecting without a reason, a version that is no number, a step that is none', async () => {
    for (const [input, fields] of [
      [{ step: 'reject', id: 'case-one', version: 1 }, ['reason']],
      [{ step: 'withdraw', id: 'case-one', version: 1, reason: '  ' }, ['reason']],
      [{ step: 'approve', id: 'case-one', version: 0 }, ['version']],
      [{ step: 'publish', id: 'case-one', version: 1 }, ['step']],
      [{ step: 'draft', case: { ...caseText('case-one'), title: '' } }, ['case.title']]
    ] as const) expect(await refused(input, editors.author)).toMatchObject({ status: 400, code: 'INVALID_INPUT', fields })
  })

  test('a sign that cannot be kept', async () => {
    expect(await refused({ step: 'draft', case: caseText('case-one', { place: '宁夏\0银川' }) }, editors.author)).toMatchObject({ status: 400, fields: ['place'] })
    expect(await refused({ ...later('reject', await draft()), reason: '不行\ud800' }, editors.approver)).toMatchObject({ status: 400, fields: ['reason'] })
  })
})

test('a text that the rules have something against stays a draft, with what to mend', async () => {
  const bad = caseText('case-bad', { advice: ['请拨打13800138000，我们保证追回。'], questionId: 'no-such-question' })
  const { findings, state, version } = await draft(bad)
  expect(state).toBe('draft')
  expect(findings.map(({ field }) => field)).toEqual(expect.arrayContaining(['advice.0', 'questionId']))
  const refusal = await refused({ step: 'approve', id: 'case-bad', version }, editors.approver)
  expect(refusal).toMatchObject({ status: 400, code: 'INVALID_INPUT', fields: expect.arrayContaining(['advice.0', 'questionId']) as string[] })
  expect(await published()).toEqual([])
})

test('an alert may lead only to what is there', async () => {
  const findingsOf = async (text: ReturnType<typeof alertText>) =>
    (await server.value('alerts.publish', { step: 'draft', alert: text }, editors.author)).findings.map(({ field }) => field)
  expect(await findingsOf(alertText('alert-case', { action: { type: 'case', caseId: 'case-one' } }))).toEqual(['action.caseId'])
  expect(await findingsOf(alertText('alert-lesson', { action: { type: 'lesson', lessonId: 'lesson-none' } }))).toEqual(['action.lessonId'])
  await editors.publish(caseText('case-one'))
  expect(await findingsOf(alertText('alert-case', { action: { type: 'case', caseId: 'case-one' } }))).toEqual([])
  expect(await findingsOf(alertText('alert-lesson', { action: { type: 'lesson', lessonId: 'lesson-rebate' } }))).toEqual([])
})
