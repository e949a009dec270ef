/** What may be sent to the actions of officers and of residents' voices, and must come to nothing. */
import { randomUUID } from 'node:crypto'
import { writeCursor } from '../../cloud/listCursor'
import { hashPassphrase } from '../../cloud/officers/passphrase'
import { activityActions } from '../../contract/activityActions'
import type { ActionName } from '../../contract/actions'
import { deskActions } from '../../contract/deskActions'
import { loopActions } from '../../contract/loopActions'
import { placeDeskActions } from '../../contract/placeDeskActions'
import { statisticsActions } from '../../contract/statisticsActions'
import { voiceActions } from '../../contract/voiceActions'
import { voiceDeskActions } from '../../contract/voiceDeskActions'
import { actionInputs, nowhere, type Things } from '../support/actionInputs'
import { cheapPassphrases } from '../support/cheapPassphrases'
import { publishTexts } from '../support/editors'
import { goodPassphrase } from '../support/officers'
import { spoilt } from '../support/spoiltInputs'
import { signInAtStation } from '../support/staff'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let admin: string
let resident: string
let things: Things

const officerNames = Object.keys({ ...statisticsActions, ...placeDeskActions, ...loopActions, ...activityActions, ...voiceDeskActions, ...deskActions }) as ActionName[]
const voiceNames = Object.keys(voiceActions) as ActionName[]
const areas = [
  { id: 'east-1', name: '东一社区', station: '城东派出所' },
  { id: 'east-2', name: '东二社区', station: '城东派出所' }
]
const inChinese = /^[^a-z]*\p{Script=Han}+.*[。]$/u

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000 } })
  await publishTexts(server, { areas: [areas] })
  admin = await signInAtStation(server, database, '城东派出所', '管理员', 'admin')
  resident = await server.signIn()
  things = { ...nowhere(), placeId: 'place-east' }
  const inputs = actionInputs(things, server.clock.now)
  for (const name of ['activity.log', 'loops.open', 'places.save', 'brief.make'] as const) await server.value(name, inputs[name], admin)
  await server.value('feedback.submit', { ...inputs['feedback.submit'], feedbackId: things.feedbackId }, resident)
  await server.value('stories.submit', { ...inputs['stories.submit'], storyId: things.storyId }, resident)
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

/** Twenty requests at a time. */
async function inTwenties<A, B>(items: readonly A[], run: (item: A) => Promise<B>): Promise<B[]> {
  const done: B[] = []
  for (let i = 0; i < items.length; i += 20) done.push(...(await Promise.all(items.slice(i, i + 20).map(run))))
  return done
}

/** With every field that the action takes and the inputs leave out. */
const more: Partial<Record<ActionName, object>> = {
  'statistics.read': { stationId: '城东派出所', communityId: 'east-1' },
  'statistics.export': { stationId: '城东派出所', communityId: 'east-1' },
  'weakspots.read': { stationId: '城东派出所', communityId: 'east-1' },
  'loops.list': { state: 'open', stationId: '城东派出所', cursor: 'x', limit: 5 },
  'loops.open': { kind: 'rebate', stationId: '城东派出所' },
  'activity.log': { communityId: 'east-1', materials: { poster: 1 }, photoIds: [randomUUID()], partners: ['建设银行'], note: '发了传单。' },
  'activity.change': { communityId: 'east-1', materials: { poster: 1 }, photoIds: [randomUUID()], partners: ['建设银行'], note: '发了传单。' },
  'activity.list': { stationId: '城东派出所' },
  'brief.make': { stationId: '城东派出所', renew: true },
  'brief.save': { stationId: '城东派出所' },
  'assessment.read': { stationId: '城东派出所' },
  'assessment.export': { stationId: '城东派出所' },
  'feedback.inbox': { state: 'new', kind: 'idea', questionId: 'question-a', cursor: 'x', limit: 5 },
  'feedback.decide': { reply: '谢谢您，已经改了。' },
  'feedback.submit': { about: { page: 'subpackages/quiz/case', questionId: 'question-a', caseId: 'case-a' } },
  'changes.publish': { feedbackIds: [randomUUID()] },
  'survey.current': { audience: 'elder' },
  'survey.answer': { surveyId: 'reach-2026', answers: [{ questionId: 'seen', optionIds: ['often'] }, { questionId: 'clear', step: 4 }, { questionId: 'why', text: '好' }] },
  'stories.desk': { state: 'waiting', cursor: 'x', limit: 5 },
  'stories.submit': { byline: '老王', kind: 'rebate' },
  'officers.invite': { name: '丁一', station: '城东派出所' },
  'officers.change': { station: '城东派出所' },
  'audit.list': { officerId: randomUUID(), action: 'loops.open', from: '2026-11-01', to: '2026-11-30', cursor: 'x' }
}

test('whatever is sent, every answer is a sentence and none is a fault of the server', async () => {
  await database.query("UPDATE officers SET passphrase = $1 WHERE name = '管理员'", [await hashPassphrase(goodPassphrase, cheapPassphrases)])
  const wrong: string[] = []
  const good = actionInputs(things, server.clock.now)
  for (const [n, name] of [...officerNames, ...voiceNames].entries()) {
    const token = voiceNames.includes(name) ? resident : admin
    // Each action gets another third of what is strange, so that all of it is tried and it takes seconds.
    const bodies = spoilt({ ...good[name], ...more[name] }).filter((_, i) => i < 13 || i % 3 === n % 3)
    const answers = await inTwenties(bodies, input => server.call(name, input, token))
    answers.forEach(({ body, status, text }, i) => {
      if (status >= 500 || (!body.ok && !inChinese.test(body.message))) wrong.push(`${name} ${text} ${JSON.stringify(bodies[i])}`)
    })
  }
  expect(wrong).toEqual([])
}, 120_000)

test('what is larger than any input, or nested deeper, is refused before anything is done', async () => {
  const tries: [ActionName, unknown, number][] = [
    ['feedback.submit', { ...actionInputs(things)['feedback.submit'], text: '长'.repeat(400_000) }, 413],
    ['activity.log', { ...actionInputs(things)['activity.log'], partners: Array(100_000).fill('建设银行') }, 413],
    ['drafts.people', { by: Array(20_000).fill('a') }, 400],
    ['reach.count', { batchId: randomUUID(), items: Array(2_000).fill({ type: 'case', id: 'case-a', count: 1 }) }, 400]
  ]
  for (const [name, input, status] of tries) {
    const answer = await server.call(name, input, voiceNames.includes(name) ? resident : admin)
    expect({ name, status: answer.status, sentence: !answer.body.ok && inChinese.test(answer.body.message) }).toEqual({ name, status, sentence: true })
  }
  const deep = '['.repeat(30_000) + ']'.repeat(30_000)
  for (const name of ['survey.answer', 'reach.count', 'brief.save', 'drafts.check', 'statistics.read']) {
    const input = `{"answers":${deep},"items":[${deep}],"alert":{"id":${deep}}}`
    const { body, status } = await server.post(`{"action":"${name}","contract":1,"input":${input}}`, { 'content-type': 'application/json', authorization: `Bearer ${name.startsWith('survey') ? resident : admin}` })
    expect({ name, status, sentence: !body.ok && inChinese.test(body.message) }).toEqual({ name, status: 400, sentence: true })
  }
})

test.each(['2026-02-30', '0000-01-01', '2026-13-01T00:00:00.000Z', '99999-01-01', "2026-11-22'; --"])('a cursor that was made by hand, with the day %s, is refused', async key => {
  const cursor = writeCursor({ loops: 'open', station: null }, { key, id: things.loopId })
  expect(await server.call('loops.list', { cursor }, admin)).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT', fields: ['cursor'] } })
})

test('a number of a person in a reason is not in the log, also where the request is refused', async () => {
  await server.call('loops.reopen', { loopId: things.loopId, version: 1, reason: '王五13912345678又来电话' }, admin)
  await server.call('places.withdraw', { id: things.placeId, version: 99, reason: '店主１３９１２３４５６７８搬走了' }, admin)
  const logged = (await server.value('audit.list', {}, admin)).entries.filter(({ action }) => ['loops.reopen', 'places.withdraw'].includes(action))
  expect(logged.filter(({ reason }) => reason?.includes('已隐去')).map(({ reason }) => reason)).toEqual(['店主（电话号码已隐去）搬走了', '王五（电话号码已隐去）又来电话'])
})

test('a place is not called by somebody’s number', async () => {
  const place = { ...actionInputs(things)['places.save'], id: 'place-number' }
  for (const name of ['老王超市13912345678', '超市１３９　１２３４　５６７８']) {
    expect(await server.call('places.save', { ...place, name }, admin)).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT', fields: ['name'] } })
  }
  expect((await server.call('places.save', { ...place, name: '幸福里3栋2单元1001号' }, admin)).status).toBe(200)
})

describe('what is somebody else’s', () => {
  test('has the same id and is another: neither is seen nor changed by the other', async () => {
    const [mine, theirs] = [await server.signIn(), await server.signIn()]
    const [feedback, story] = [actionInputs(things)['feedback.submit'], actionInputs(things)['stories.submit']]
    for (const [token, text] of [[mine, '这是我写的意见。'], [theirs, '这是别人写的意见。']] as const) {
      await server.value('feedback.submit', { ...feedback, text }, token)
      await server.value('stories.submit', { ...story, title: text.slice(0, 6) }, token)
    }
    await server.value('stories.withdraw', { storyId: story.storyId.toUpperCase() }, theirs)
    expect((await server.value('feedback.mine', {}, mine)).feedback.map(({ text }) => text)).toEqual(['这是我写的意见。'])
    expect((await server.value('stories.mine', {}, mine)).stories).toMatchObject([{ title: '这是我写的意', state: 'waiting', text: story.text }])
  })

  test('sent again with other content stays as it was first', async () => {
    const token = await server.signIn()
    const feedback = actionInputs(things)['feedback.submit']
    await Promise.all([...'一二三四五'].map(n => server.value('feedback.submit', { ...feedback, text: `第${n}次写的。` }, token)))
    const [kept, ...others] = (await server.value('feedback.mine', {}, token)).feedback
    await server.value('feedback.submit', { ...feedback, text: '后来又改了。' }, token)
    expect([others, (await server.value('feedback.mine', {}, token)).feedback]).toEqual([[], [kept]])
  })
})

test('a push that is sent ten times at once with other content each time is one', async () => {
  const push = { ...actionInputs(things)['pushes.send'], communityId: 'east-1' }
  const kinds = ['rebate', 'police'] as const
  const sent = await Promise.all(Array.from({ length: 10 }, (_, i) => server.value('pushes.send', { ...push, kind: kinds[i % 2] ?? 'rebate' }, admin)))
  expect(new Set(sent.map(({ kind }) => kind)).size).toBe(1)
  expect((await server.value('pushes.list', {}, admin)).pushes.filter(({ pushId }) => pushId === push.pushId)).toHaveLength(1)
})

test('of two who change the same thing at once one wins and the other is told', async () => {
  const colleague = await signInAtStation(server, database, '城东派出所', '同事', 'editor')
  const story = { ...actionInputs(things)['stories.submit'], storyId: randomUUID(), title: '两人都在看' }
  await server.value('stories.submit', story, await server.signIn())
  const { id, version } = (await server.value('stories.desk', {}, admin)).stories.find(({ title }) => title === story.title)!
  const activity = { ...actionInputs(things)['activity.log'], activityId: randomUUID() }
  await server.value('activity.log', activity, admin)
  const decide = (step: object) => (token: string) => server.call('stories.decide', { id, version, ...step }, token)
  const change = (people: number) => (token: string) => server.call('activity.change', { ...activity, version: 1, people }, token)
  const pairs = [
    [decide({ step: 'reject', reason: '看不明白' })(admin), decide({ step: 'publish' })(colleague)],
    [change(30)(admin), change(40)(colleague)]
  ]
  for (const pair of pairs) expect((await Promise.all(pair)).map(({ status }) => status).sort()).toEqual([200, 409])
})
