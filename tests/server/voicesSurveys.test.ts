import { randomUUID } from 'node:crypto'
import type { SurveyAnswer } from '../../contract/survey'
import { signInAtStation } from '../support/staff'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let officer: string

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000 } })
  officer = await signInAtStation(server, database, '城东派出所', '陈立')
})
beforeEach(async () => {
  server.clock.now = new Date('2026-11-22T02:00:00Z')
  await database.query('TRUNCATE survey_takers, survey_answers')
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

const seen: SurveyAnswer[] = [
  { questionId: 'seen', optionIds: ['often'] },
  { questionId: 'where', optionIds: ['bank', 'visit'] },
  { questionId: 'clear', step: 4 },
  { questionId: 'way', optionIds: ['story'] }
]
const unseen: SurveyAnswer[] = [
  { questionId: 'seen', optionIds: ['never'] },
  { questionId: 'why-not', optionIds: ['none'] },
  { questionId: 'way', optionIds: ['face'] }
]
const sheet = (answers: SurveyAnswer[] = seen) => ({ surveyId: 'reach-2026', version: 1, answerId: randomUUID(), answers })
const send = (input: object, token: string) => server.call('survey.answer', input, token)
const open = async (token: string, input = {}) => (await server.value('survey.current', input, token)).surveys.map(({ id }) => id)
const results = () => server.value('surveys.results', { id: 'reach-2026' }, officer)
const resultOf = async (id: string) => (await results()).questions.find(({ question }) => question.id === id)!

async function answerAs(count: number, answers: SurveyAnswer[]): Promise<void> {
  for (let i = 0; i < count; i += 1) expect((await send(sheet(answers), await server.signIn())).status).toBe(200)
}

describe('a survey', () => {
  test('is offered until the person has answered it', async () => {
    const token = await server.signIn()
    expect(await open(token)).toEqual(['reach-2026', 'app-2026'])
    expect((await send(sheet(), token)).status).toBe(200)
    expect(await open(token)).toEqual(['app-2026'])
    expect(await open(await server.signIn())).toEqual(['reach-2026', 'app-2026'])
  })

  test('is answered once by a person: sent again it is the same, other answers are refused kindly', async () => {
    const token = await server.signIn()
    const first = sheet()
    const answer = await send(first, token)
    expect((await send(first, token)).text).toBe(answer.text)
    const second = await send(sheet(unseen), token)
    expect(second.status).toBe(409)
    expect(!second.body.ok && second.body.message).toBe('这份问卷您已经答过了，一人一份。谢谢您。')
    expect((await results()).answered).toBe(1)
  })

  test('counts one of many answers that a person sends at once', async () => {
    const token = await server.signIn()
    const sent = await Promise.all(Array.from({ length: 8 }, () => send(sheet(), token)))
    expect(sent.filter(({ status }) => status === 200)).toHaveLength(1)
    expect((await results()).answered).toBe(1)
  })

  test('that ends while it is answered says so, and takes what came in time once more', async () => {
    server.clock.now = new Date('2027-12-31T15:59:59Z')
    const [inTime, late] = [await server.signIn(), await server.signIn()]
    const first = sheet()
    await send(first, inTime)
    server.clock.now = new Date('2027-12-31T16:00:01Z')
    expect(await open(late)).toEqual([])
    const refused = await send(sheet(), late)
    expect(refused.status).toBe(409)
    expect(!refused.body.ok && refused.body.message).toBe('这份问卷12月31日结束了，没有来得及收下。您填的还在这部手机上。')
    expect((await send(first, inTime)).status).toBe(200)
    server.clock.now = new Date('2026-11-22T02:00:00Z')
    expect((await results()).answered).toBe(1)
  })

  test('that has not begun, is unknown or has been changed takes nothing', async () => {
    const token = await server.signIn()
    expect((await send({ ...sheet(), surveyId: 'nothing' }, token)).status).toBe(404)
    expect((await send({ ...sheet(), version: 2 }, token)).status).toBe(409)
    server.clock.now = new Date('2026-10-31T15:00:00Z')
    expect((await send(sheet(), token)).status).toBe(409)
    expect(await open(token)).toEqual([])
  })

  test('leaves out what was answered on a branch that is not shown', async () => {
    await send(sheet([...unseen, { questionId: 'clear', step: 1 }]), await server.signIn())
    const [row] = await database.query<{ answers: SurveyAnswer[] }>('SELECT answers FROM survey_answers')
    expect(row!.answers).toEqual(unseen)
  })

  test.each<[string, SurveyAnswer[]]>([
    ['a question left out', seen.slice(0, 3)],
    ['an unknown question', [...seen, { questionId: 'nothing', step: 1 }]],
    ['a question answered twice', [...seen, { questionId: 'way', optionIds: ['face'] }]],
    ['an unknown option', [...unseen.slice(0, 2), { questionId: 'way', optionIds: ['nothing'] }]],
    ['the same option twice', [...unseen.slice(0, 2), { questionId: 'way', optionIds: ['face', 'face'] }]],
    ['too many options', [...unseen.slice(0, 2), { questionId: 'way', optionIds: ['face', 'story', 'quiz'] }]],
    ['two options where one is meant', [{ questionId: 'seen', optionIds: ['never', 'unsure'] }, ...unseen.slice(1)]],
    ['words where a choice is meant', [...unseen.slice(0, 2), { questionId: 'way', text: '都行' }]],
    ['a step that is none', [...seen.slice(0, 2), { questionId: 'clear', step: 6 as 5 }, ...seen.slice(3)]],
    ['too many words', [...unseen, { questionId: 'wish', text: '字'.repeat(301) }]],
    ['half a character', [...unseen, { questionId: 'wish', text: '坏\ud83d字' }]]
  ])('refuses %s, and the person may answer again', async (_, answers) => {
    const token = await server.signIn()
    expect((await send(sheet(answers), token)).status).toBe(400)
    expect((await send(sheet(), token)).status).toBe(200)
  })

  test('keeps anonymous answers apart from who gave them, with no time but the day', async () => {
    const { residentId, token } = await server.value('session.open', {})
    const input = sheet()
    await send(input, token)
    const kept = JSON.stringify([await database.query('SELECT * FROM survey_answers'), await database.query('SELECT * FROM survey_takers')])
    expect(kept).not.toContain(residentId)
    expect(kept).not.toContain(input.answerId)
    const [answer] = await database.query<Record<string, unknown>>('SELECT * FROM survey_answers')
    expect(answer).toMatchObject({ resident_id: null, day: '2026-11-22' })
    expect(Object.values(answer!).filter(value => value instanceof Date)).toEqual([])
    const { tables } = await server.value('profile.export', {}, token)
    expect(tables.survey_answers).toEqual([])
  })
})

describe('the results', () => {
  test('hide groups of fewer than five people, and one more where it could be found by subtracting', async () => {
    await answerAs(4, seen)
    expect((await resultOf('seen')).groups.map(({ count }) => count)).toEqual([null, null, null, null])
    await answerAs(2, seen)
    await answerAs(5, unseen)
    const asked = await resultOf('seen')
    expect(asked.answered).toBe(11)
    expect(asked.groups.map(({ count }) => count)).toEqual([6, 0, 5, 0])
    await answerAs(1, [{ questionId: 'seen', optionIds: ['once'] }, ...seen.slice(1)])
    await answerAs(6, [{ questionId: 'seen', optionIds: ['unsure'] }, ...unseen.slice(1)])
    expect((await resultOf('seen')).groups.map(({ count }) => count)).toEqual([6, null, null, 6])
  })

  test('do not tell by a question that follows how few chose the option before it', async () => {
    await answerAs(6, seen)
    await answerAs(1, [{ questionId: 'seen', optionIds: ['once'] }, ...seen.slice(1)])
    await answerAs(5, unseen)
    await answerAs(6, [{ questionId: 'seen', optionIds: ['unsure'] }, ...unseen.slice(1)])
    // Seven were asked where, six of whom chose what is shown: the seventh would be found. Eleven of the others tell the same.
    for (const id of ['where', 'clear', 'why-not']) {
      const { answered, groups, mean, texts } = await resultOf(id)
      expect([id, answered, mean, texts, groups.every(({ count }) => count === null)]).toEqual([id, null, null, [], true])
    }
    expect((await resultOf('way')).answered).toBe(18)
  })

  test('hide small groups until they are five people together', async () => {
    await answerAs(9, seen)
    await answerAs(1, [{ questionId: 'seen', optionIds: ['once'] }, ...seen.slice(1)])
    await answerAs(1, unseen)
    await answerAs(6, [{ questionId: 'seen', optionIds: ['unsure'] }, ...unseen.slice(1)])
    expect((await resultOf('seen')).groups.map(({ count }) => count)).toEqual([9, null, null, null])
  })

  test('tell the mean of a scale with its number, and no counts where one is hidden', async () => {
    await answerAs(4, seen)
    expect(await resultOf('clear')).toMatchObject({ answered: 4, mean: null })
    await answerAs(1, seen.map(answer => (answer.questionId === 'clear' ? { questionId: 'clear', step: 1 as const } : answer)))
    const scale = await resultOf('clear')
    expect(scale).toMatchObject({ answered: 5, mean: 3.4 })
    expect(scale.groups.map(({ count }) => count)).toEqual([null, null, null, null, null])
  })

  test('list texts of five people and more, without numbers of people', async () => {
    const withText = (text: string) => [...unseen, { questionId: 'wish', text }]
    for (let i = 0; i < 4; i += 1) await answerAs(1, withText(`=SUM(${i})`))
    expect((await resultOf('wish')).texts).toEqual([])
    await answerAs(1, withText('打13800000021问我'))
    expect([...(await resultOf('wish')).texts].sort()).toEqual(['=SUM(0)', '=SUM(1)', '=SUM(2)', '=SUM(3)', '打（电话号码已隐去）问我'])
  })

  test('are listed with the number of people, for officers', async () => {
    await answerAs(2, seen)
    const { surveys } = await server.value('surveys.desk', {}, officer)
    expect(surveys.map(({ answered, id, state }) => ({ id, state, answered }))).toEqual([
      { id: 'reach-2026', state: 'open', answered: 2 },
      { id: 'app-2026', state: 'open', answered: 0 }
    ])
    expect((await server.call('surveys.results', { id: 'nothing' }, officer)).status).toBe(404)
    expect((await server.call('surveys.results', { id: 'reach-2026' }, await server.signIn())).status).toBe(403)
  })
})
