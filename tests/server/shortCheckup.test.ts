import { paperSubmission } from '../support/submissions'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let token: string

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url)
})
beforeEach(async () => {
  token = await server.signIn()
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

const draw = (short: boolean) => server.value('quiz.paper', { mode: 'checkup', ...(short ? { short } : {}) }, token)
const idsOf = ({ questions }: { questions: { id: string }[] }) => questions.map(({ id }) => id)
const submit = (paper: Awaited<ReturnType<typeof draw>>) => server.value('quiz.submit', paperSubmission(paper), token)

test('a short checkup is six messages, half of them scams, none of which was seen before', async () => {
  const whole = await draw(false)
  await submit(whole)
  const short = await draw(true)
  const verdicts = idsOf(short).map(id => server.dependencies.bank.checkup.get(id)?.verdict)
  expect([verdicts.filter(verdict => verdict === 'scam').length, verdicts.filter(verdict => verdict === 'genuine').length]).toEqual([3, 3])
  expect(idsOf(short).filter(id => idsOf(whole).includes(id))).toEqual([])
})

test('what was answered in a checkup stays seen when its paper has long been deleted', async () => {
  const whole = await draw(false)
  await submit(whole)
  await database.query('DELETE FROM papers')
  expect(idsOf(await draw(true)).filter(id => idsOf(whole).includes(id))).toEqual([])
})

test('the six are graded like any checkup and count as one', async () => {
  const reply = await submit(await draw(true))
  expect(reply).toMatchObject({ right: 3, total: 6 })
  expect(reply.items).toHaveLength(6)
  expect(reply.items.every(({ question }) => question !== undefined)).toBe(true)
})

test('a short one is refused where the pool has fewer than three of either', async () => {
  const all = [...server.dependencies.bank.checkup]
  const scams = all.filter(([, { verdict }]) => verdict === 'scam')
  const small = await startTestServer(database.url, { bank: { ...server.dependencies.bank, checkup: new Map(scams) } })
  expect((await small.call('quiz.paper', { mode: 'checkup', short: true }, token)).body).toMatchObject({ code: 'NOT_FOUND' })
  await small.close()
})

test('short is yes or no, and nothing else', async () => {
  expect((await server.call('quiz.paper', { mode: 'checkup', short: 6 }, token)).body).toMatchObject({ code: 'INVALID_INPUT', fields: ['short'] })
})

test('the address of the web version is told with the progress, when it is asked for and there is one', async () => {
  const city = await startTestServer(database.url, { settings: { publicUrl: 'https://fanzha.example.gov.cn' } })
  const resident = await city.signIn()
  expect(await city.value('quiz.progress', { web: true }, resident)).toEqual({ byKind: [], web: 'https://fanzha.example.gov.cn' })
  expect(await city.value('quiz.progress', {}, resident)).toEqual({ byKind: [] })
  await city.close()
  expect(await server.value('quiz.progress', { web: true }, token)).toEqual({ byKind: [] })
})
