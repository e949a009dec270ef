import { randomUUID } from 'node:crypto'
import type { ActionInput } from '../../contract/actions'
import { keepHouse } from '../../cloud/keepHouse'
import { loadBank } from '../../cloud/bank'
import { publishTexts } from '../support/editors'
import { signInAtStation } from '../support/staff'
import { answersOf, attempt, forgetStatistics } from '../support/statistics'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let east: string
let west: string

const bank = loadBank()
const log = { error: () => undefined, warn: () => undefined }
const night = () => keepHouse({ ...server.dependencies, log })

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { bank, settings: { rateLimitPerMinute: 1_000_000 } })
  await publishTexts(server, {
    areas: [[{ id: 'river', name: '河滨社区', station: '城东派出所' }, { id: 'market', name: '早市社区', station: '城东派出所' }, { id: 'hill', name: '山脚社区', station: '城西派出所' }]]
  })
  east = await signInAtStation(server, database, '城东派出所', '张三')
  west = await signInAtStation(server, database, '城西派出所', '李四')
})
beforeEach(async () => {
  await forgetStatistics(database)
  await database.query('TRUNCATE pushes')
  server.clock.now = new Date('2026-11-22T04:00:00Z')
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

async function answered(people: number, communityId: string, day: string, pattern: string, kind: 'police' | 'rebate' = 'police'): Promise<void> {
  for (let i = 0; i < people; i += 1) {
    const person = `${communityId}-${String(i)}`
    await server.dependencies.store.residents.saveProfile(person, { communityId }, server.clock.now)
    await attempt(server.dependencies.store, person, new Date(`${day}T10:00:00+08:00`), answersOf(kind, pattern))
  }
}

const month = { from: '2026-10-26', to: '2026-11-22' }
const request = (fields: Partial<ActionInput<'pushes.send'>> = {}): ActionInput<'pushes.send'> => ({ pushId: randomUUID(), kind: 'police', communityId: 'river', what: 'hits', ...fields })

describe('weak spots', () => {
  const spots = async (token = east) => (await server.value('weakspots.read', month, token)).spots

  test('are the lowest hit rates and the highest false alarm rates, the worst first, with how many it is of', async () => {
    await answered(10, 'river', '2026-11-19', 'sSSSgggg')
    await answered(10, 'market', '2026-11-19', 'ssSSgGGG')
    await night()
    expect((await spots()).map(({ answers, communityId, people, share, usual, what }) => [what, communityId, people, answers, share.value, usual])).toEqual([
      ['hits', 'river', 10, 40, 0.25, 0.375],
      ['falseAlarms', 'market', 10, 40, 0.75, 0.375],
      ['hits', 'market', 10, 40, 0.5, 0.375]
    ])
    expect(await spots(west)).toEqual([])
  })

  test('a few answers that went badly do not come before many that did', async () => {
    await answered(5, 'river', '2026-11-19', 'SSSs')
    await answered(40, 'market', '2026-11-19', 'SSSSSSSsss')
    await night()
    expect((await spots()).map(({ communityId, share }) => [communityId, share.value])).toEqual([['market', 0.3], ['river', 0.25]])
  })

  test('need twenty answers of five people, and have to be weak', async () => {
    await answered(4, 'river', '2026-11-19', 'SSSSSSSSSS')
    await answered(6, 'market', '2026-11-19', 'SSS')
    await answered(9, 'market', '2026-11-20', 'ssssgggg', 'rebate')
    await night()
    expect(await spots()).toEqual([])
  })
})

describe('a push', () => {
  test('offers the lesson of the kind, three questions of it with a genuine message among them, and plain words', async () => {
    for (const what of ['hits', 'falseAlarms'] as const) {
      const draft = await server.value('pushes.draft', request({ what }), east)
      expect([draft.lessonId, draft.lessonTitle]).toEqual(['lesson-police', expect.any(String)])
      const questions = draft.questions.map(({ id }) => bank.practice.get(id))
      expect(questions.map(question => question?.kind)).toEqual(['police', 'police', 'police'])
      const verdicts = questions.map(question => question?.type === 'judge' && question.verdict)
      expect(verdicts.filter(verdict => verdict === 'genuine')).toHaveLength(what === 'hits' ? 1 : 2)
      expect(draft.shareText).toContain('河滨社区')
      expect(draft.shareText).not.toMatch(/[！!]|受骗|损失|警惕/)
    }
  })

  test('has three different questions for every kind', async () => {
    const kinds = [...new Set([...bank.practice.values()].map(({ kind }) => kind))]
    for (const kind of kinds) {
      const { questions } = await server.value('pushes.draft', request({ kind }), east)
      expect(new Set(questions.map(({ id }) => id)).size).toBe(3)
      expect(questions.map(({ id }) => bank.practice.get(id)).some(question => question?.type === 'judge' && question.verdict === 'genuine')).toBe(true)
    }
  })

  test('is kept once, however often it is sent, and is what was shown before', async () => {
    const input = request()
    const draft = await server.value('pushes.draft', input, east)
    const first = await server.call('pushes.send', input, east)
    server.clock.now = new Date('2026-11-23T04:00:00Z')
    const again = await server.call('pushes.send', { ...input, kind: 'rebate' }, east)
    expect(again.text).toBe(first.text)
    expect(first.body).toMatchObject({ value: { by: '张三', questionIds: draft.questions.map(({ id }) => id), shareText: draft.shareText, dueOn: '2026-11-30', after: null, change: null } })
    expect((await server.value('pushes.list', {}, east)).pushes).toHaveLength(1)
  })

  test('shows after a week how the share has changed, with how sure that is', async () => {
    await answered(20, 'river', '2026-11-10', 'sSgg')
    await answered(20, 'market', '2026-11-10', 'ssgg')
    await night()
    await server.value('pushes.send', request(), east)
    await answered(20, 'river', '2026-11-25', 'ssgg')
    await answered(20, 'market', '2026-11-25', 'ssgg')
    server.clock.now = new Date('2026-11-29T04:00:00Z')
    await night()
    expect((await server.value('pushes.list', {}, east)).pushes[0]).toMatchObject({ before: { from: '2026-10-25', to: '2026-11-21', answers: { hits: 20, scamSeen: 40 } }, after: null, change: null })
    server.clock.now = new Date('2026-11-30T04:00:00Z')
    await night()
    const [push] = (await server.value('pushes.list', {}, east)).pushes
    expect(push).toMatchObject({ after: { from: '2026-11-23', to: '2026-11-29', answers: { hits: 40, scamSeen: 40, people: 20 } }, change: { value: 0.5 } })
    expect(push?.change?.low).toBeGreaterThan(0.3)
    expect(push?.change?.high).toBeLessThan(0.7)
  })

  test('tells nothing of a group that is too small', async () => {
    await answered(4, 'river', '2026-11-10', 'sSgg')
    await answered(20, 'market', '2026-11-10', 'sSgg')
    await night()
    expect((await server.value('pushes.send', request(), east)).before.answers).toBeNull()
  })

  test('is of one’s own communities only', async () => {
    const input = request()
    await server.value('pushes.send', input, east)
    expect((await server.value('pushes.list', {}, west)).pushes).toEqual([])
    for (const action of ['pushes.draft', 'pushes.send'] as const) {
      expect((await server.call(action, request(), west)).body).toMatchObject({ code: 'FORBIDDEN', message: '这不是您所在派出所的社区。请选本所的社区。' })
      expect((await server.call(action, request({ communityId: 'nowhere' }), west)).body).toMatchObject({ code: 'NOT_FOUND', fields: ['communityId'] })
    }
    expect((await server.call('pushes.send', { ...input, communityId: 'hill' }, west)).body).toMatchObject({ code: 'CONFLICT' })
  })
})
