import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import type { ActionInput } from '../../contract/actions'
import type { Brief } from '../../contract/activityBrief'
import { publishTexts } from '../support/editors'
import { asked } from '../support/knownStatistics'
import { signInAtStation } from '../support/staff'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'
import { unzipped } from '../support/unzipped'
import { uploaded } from '../support/uploads'

jest.mock('../../cloud/statistics/readStatistics', () => jest.requireActual<object>('../support/knownStatistics'))

let database: TestDatabase
let server: TestServer
let officer: string
let colleague: string
let stranger: string
let admin: string
const week = { weekOf: '2026-11-16' }

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000 } })
  officer = await signInAtStation(server, database, '城东派出所', '陈立')
  colleague = await signInAtStation(server, database, '城东派出所', '周敏', 'editor')
  stranger = await signInAtStation(server, database, '城西派出所', '吴越')
  admin = await signInAtStation(server, database, '市局', '郑安', 'admin')
  await publishTexts(server, { areas: [[{ id: 'east-1', name: '幸福里社区', station: '城东派出所' }, { id: 'west-1', name: '河西社区', station: '城西派出所' }]] })
})
beforeEach(async () => {
  asked.length = 0
  server.clock.now = new Date('2026-11-22T02:00:00Z')
  await database.query('TRUNCATE activities, activity_photos, briefs')
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

type Request = ActionInput<'activity.log'>
const log = (fields: Partial<Request> = {}, token = officer) =>
  server.value('activity.log', { activityId: randomUUID(), day: '2026-11-18', venue: 'community', placeText: '幸福里广场', people: 60, materials: { poster: 4, leaflet: 120 }, ...fields }, token)
async function logWithPhotos(count: number, drawn: (i: number) => Promise<Buffer>): Promise<void> {
  const photoIds = Array.from({ length: count }, () => randomUUID())
  const { activityId } = await log({ photoIds })
  for (const [i, photoId] of photoIds.entries()) await server.value('activity.photo', { activityId, photoId, evidenceId: await uploaded(server, await drawn(i), officer) }, officer)
}
const make = (fields: Partial<ActionInput<'brief.make'>> = {}, token = officer) => server.value('brief.make', { ...week, ...fields }, token)
const save = (brief: Brief, texts: Partial<Brief['texts']>, token = officer) => server.value('brief.save', { ...week, version: brief.version, texts: { ...brief.texts, ...texts } }, token)

/** The text of the exported file, paragraph by paragraph. */
async function paper(token = officer, fields = {}): Promise<{ text: string; files: Map<string, Buffer>; base64: string }> {
  const { base64, name } = await server.value('brief.export', { ...week, ...fields }, token)
  expect(name).toBe('宣传简报-2026-11-16.docx')
  const files = unzipped(Buffer.from(base64, 'base64'))
  const text = (files.get('word/document.xml')?.toString() ?? '').replace(/<\/w:p>/g, '\n').replace(/<w:tab\/>/g, '\t').replace(/<[^>]+>/g, '')
  return { text, files, base64 }
}

describe('the brief of a week', () => {
  test('is drafted from the activities, with numbers of the statistics by name only', async () => {
    await log({ partners: ['社区居委会'], note: '早市上讲刷单返利' })
    await log({ day: '2026-11-20', venue: 'school', placeText: '城东小学', people: 200, materials: { foldout: 300 } })
    await log({ day: '2026-11-12', people: 11 })
    const { findings, numbers, texts } = await make()
    expect(texts.done.split('\n')).toEqual([
      '本周开展宣传活动【活动次数】次，【活动人次】人次参加，张贴海报【海报】张，发放宣传单【宣传单】份，发放四折页【四折页】份。',
      '11月18日，进社区，在幸福里广场开展宣传，社区居委会一起参加。早市上讲刷单返利。',
      '11月20日，进学校，在城东小学开展宣传。'
    ])
    expect(texts.next).toContain('冒充公检法')
    expect(findings).toEqual([])
    const value = (name: string) => numbers.find(number => number.name === name)
    expect(value('活动人次')).toMatchObject({ value: 260, previous: 11, unit: '人次' })
    expect(value('答题人数')).toMatchObject({ value: 1280, previous: 960 })
    expect(value('认出诈骗')).toMatchObject({ value: 87.5, unit: '%' })
    expect(value('登记人数')).toMatchObject({ value: 66, previous: 41 })
    expect(value('体检人数')).toMatchObject({ value: null })
    expect(asked).toEqual([{ from: '2026-11-16', to: '2026-11-22' }])
  })

  test('is the same for all of a station, made once; its numbers are renewed on demand and the texts stay', async () => {
    const [first, second] = await Promise.all([make(), make({}, colleague)])
    expect(second).toEqual(first)
    await log()
    await save(first, { next: '下周去学校。' })
    expect((await make()).numbers).toEqual(first.numbers)
    const renewed = await make({ renew: true })
    expect(renewed.numbers.find(({ name }) => name === '活动次数')?.value).toBe(1)
    expect(renewed).toMatchObject({ version: 2, texts: { next: '下周去学校。' } })
  })

  test('is another station’s business to nobody, and of any station or all to administrators', async () => {
    await save(await make(), { done: '城东的事' })
    expect((await make({}, stranger)).texts.done).toBe('本周没有记下宣传活动。')
    expect((await server.call('brief.make', { ...week, stationId: '城东派出所' }, stranger)).body).toMatchObject({ code: 'FORBIDDEN', fields: ['stationId'] })
    expect((await make({ stationId: '城东派出所' }, admin)).texts.done).toBe('城东的事')
    expect(await make({}, admin)).toMatchObject({ station: null, texts: { unit: '全市', done: '本周没有记下宣传活动。' } })
  })

  test.each([['2026-11-17', '周一'], ['2026-11-23', '还没到'], ['2024-11-18', '一年'], ['2026-02-30', '周一']])('%s is refused with a sentence', async (weekOf, words) => {
    const { body } = await server.call('brief.make', { weekOf }, officer)
    expect(body).toMatchObject({ code: 'INVALID_INPUT', fields: ['weekOf'], message: expect.stringContaining(words) as string })
  })
})

describe('two who write one brief', () => {
  test('the second is told who was first and when, and nothing of the first is overwritten', async () => {
    const brief = await make()
    const first = await save(brief, { done: '周敏写的' }, colleague)
    const late = await server.call('brief.save', { ...week, version: brief.version, texts: { ...brief.texts, done: '陈立写的' } }, officer)
    expect(late.status).toBe(409)
    expect(late.body).toMatchObject({ code: 'CONFLICT', message: '周敏在11月22日10:00改过这份简报。您写的还在，请对照新的内容再保存。' })
    expect((await make()).texts.done).toBe('周敏写的')
    expect((await save(first, { done: '两个人的' })).texts.done).toBe('两个人的')
  })

  test('saving the same once more, because the answer was lost, is no conflict', async () => {
    const brief = await make()
    const texts = { ...brief.texts, found: '好' }
    const first = await server.value('brief.save', { ...week, version: 1, texts }, officer)
    expect(await server.value('brief.save', { ...week, version: 1, texts }, officer)).toEqual(first)
    expect(first.version).toBe(2)
  })

  test('of eight who save at once, one wins and seven are told', async () => {
    const brief = await make()
    const all = await Promise.all(Array.from({ length: 8 }, (_, i) => server.call('brief.save', { ...week, version: 1, texts: { ...brief.texts, done: `第${'甲乙丙丁戊己庚辛'[i]}稿` } }, officer)))
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(all.filter(({ status }) => status === 409)).toHaveLength(7)
  })
})

describe('what is written', () => {
  test('numbers of people that are not in the statistics are pointed out, not refused', async () => {
    const { findings } = await save(await make(), { done: '劝阻群众32人，【目标】', found: '1280人答题' })
    expect(findings.map(({ field, words }) => [field, words])).toEqual([['done', '【目标】'], ['done', '32人']])
  })

  test.each([['done', '请打13800138000'], ['next', '请张大爷讲一讲'], ['title', '\ud800\ud800']])('no number and no name of a person: %s', async (field, text) => {
    const brief = await make()
    const { body } = await server.call('brief.save', { ...week, version: 1, texts: { ...brief.texts, [field]: text } }, officer)
    expect(body).toMatchObject({ code: 'INVALID_INPUT', fields: [`texts.${field}`] })
  })

  test('a photo of another week or station is left out', async () => {
    const brief = await make()
    const stray = { activityId: randomUUID(), photoId: randomUUID(), caption: '别处' }
    expect((await save(brief, { photos: [stray] })).texts.photos).toEqual([])
  })
})

describe('the file', () => {
  test('has title, unit, period, sections, every number as it was read, and unit and day at its end', async () => {
    await log()
    await save(await make(), { next: '继续宣传。' })
    server.clock.now = new Date('2026-11-24T02:00:00Z')
    const { text } = await paper(colleague)
    const lines = text.split('\n').filter(Boolean)
    expect(lines[0]).toBe('反诈宣传工作简报')
    expect(lines[1]).toBe('城东派出所\t2026年11月16日至22日')
    expect(lines.filter(line => /^[一二三四]、/.test(line))).toEqual(['一、宣传活动开展情况', '二、数据情况', '三、下周安排'])
    expect(text).toContain('本周开展宣传活动1次，60人次参加，张贴海报4张，发放宣传单120份。')
    expect(text).toContain('本周1,280人答题，认出诈骗87.5%，误认正常14.0%。帮办登记66人。收到举报12件。')
    expect(text).toContain('注：数字截至11月22日10:00，口径同反诈同行统计页。')
    expect(lines.slice(-2)).toEqual(['城东派出所', '2026年11月24日'])
    // Each row of the table: what, unit, this week, the week before.
    expect(text).toContain('答题人数\n人\n1,280\n960\n')
    expect(text).toContain('体检人数\n人\n—\n—\n')
  })

  test('can be opened whatever was pasted into it', async () => {
    await save(await make(), { title: '宣传\u0001简报', unit: '城东\ufffe派出所', done: '第一行\u000b第二行\u001b。\n<b>&amp;𠮷' })
    const { files, text } = await paper()
    for (const [name, bytes] of files) if (name.endsWith('.xml')) expect([name, /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.test(bytes.toString())]).toEqual([name, false])
    expect(text.split('\n')).toEqual(expect.arrayContaining(['宣传简报', '第一行', '第二行。', '&lt;b&gt;&amp;amp;𠮷']))
  })

  test('holds no number of people or records that the snapshot does not', async () => {
    await log()
    const { numbers } = await make()
    const { text } = await paper()
    const known = numbers.flatMap(({ previous, value }) => [value, previous]).map(Number)
    const table = text.slice(text.indexOf('上周'), text.indexOf('注：'))
    for (const [digits] of table.matchAll(/\d[\d,]*(\.\d+)?/g)) expect(known).toContain(Number(digits.replace(/,/g, '')))
  })

  test('has its photos two a row with captions, and stays under 900 KB however many and large they are', async () => {
    // Noise: nothing is harder to make small.
    const noise = Buffer.from(Array.from({ length: 900 * 700 * 3 }, () => Math.floor(Math.random() * 256)))
    await logWithPhotos(6, i => sharp(noise, { raw: { width: 900, height: 700, channels: 3 } }).extract({ left: i, top: i, width: 880, height: 680 }).jpeg({ quality: 80 }).toBuffer())
    const brief = await make()
    const photos = brief.photos.map(({ activityId, photoId }, i) => ({ activityId, photoId, caption: `第${'甲乙丙丁戊己'[i]}张` }))
    await save(brief, { photos })
    const { base64, files, text } = await paper()
    expect([...files.keys()].filter(name => name.startsWith('word/media/'))).toHaveLength(6)
    expect(text).toContain('第甲张')
    expect(base64.length).toBeLessThanOrEqual(900 * 1024)
  })

  test('of a week without a brief is none', async () => {
    expect((await server.call('brief.export', week, officer)).body).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('the assessment of a month', () => {
  test('says of each week whether there was an activity, by station', async () => {
    await log({ day: '2026-11-03' })
    await log({ day: '2026-11-21', people: 5 })
    await log({ day: '2026-11-18' }, stranger)
    const all = await server.value('assessment.read', { month: '2026-11' }, admin)
    expect(all.weeks.map(({ from }) => from)).toEqual(['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30'])
    expect(all.stations.map(({ station }) => station)).toEqual(['城东派出所', '城西派出所'])
    expect(all.stations[0]!.weeks.map(({ state }) => state)).toEqual(['done', 'missing', 'done', 'ahead', 'ahead'])
    expect(all.stations[1]!.weeks.map(({ state }) => state)).toEqual(['missing', 'missing', 'done', 'ahead', 'ahead'])
    expect(all.stations[0]).toMatchObject({ totals: { activities: 2, people: 65 }, registrations: { counted: 66, accuracy: { share: 0.96 } }, visits: { places: 118, placesVisited: 30 } })
    const own = await server.value('assessment.read', { month: '2026-11' }, stranger)
    expect(own.stations.map(({ station }) => station)).toEqual(['城西派出所'])
    expect((await server.call('assessment.read', { month: '2026-11', stationId: '城东派出所' }, stranger)).status).toBe(403)
  })

  test('counts reports that were decided within a day, of the station’s communities', async () => {
    const at = (hour: string) => new Date(`2026-11-${hour}:00:00Z`)
    const file = async (received: Date, decided?: Date, communityId = 'east-1', status = 'received') => {
      const [owner, id] = [randomUUID(), randomUUID()]
      await database.query(
        `INSERT INTO reports (resident_id, id, contact_type, money_lost, on_behalf, key_id, community_id, status, version, evidence_count, may_call_back, reply, received_at, updated_at)
         VALUES ($1, $2, 'phone', 'no', false, 'k1', $3, $4, 1, 0, false, '', $5, $5)`,
        [owner, id, communityId, status, received]
      )
      if (decided) await database.query(`INSERT INTO report_steps (resident_id, report_id, id, seq, step, status, key_id, at) VALUES ($1, $2, $3, 2, 'decided', 'checking', 'k1', $4)`, [owner, id, randomUUID(), decided])
    }
    await file(at('10T02'), at('10T09'))
    await file(at('11T02'), at('12T03'))
    await file(at('12T02'))
    await file(at('22T01'))
    await file(at('13T02'), undefined, 'east-1', 'withdrawn')
    await file(at('14T02'), at('14T03'), 'west-1')
    const { stations } = await server.value('assessment.read', { month: '2026-11' }, officer)
    expect(stations[0]!.reports).toEqual({ received: 4, due: 3, inTime: 1 })
  })

  test('is exported as a table with a row for each station', async () => {
    await log()
    const csv = await server.value('assessment.export', { month: '2026-11', format: 'csv' }, admin)
    expect(csv.name).toBe('考核表-2026-11.csv')
    const lines = Buffer.from(csv.base64, 'base64').toString().split('\r\n')
    expect(lines[0]).toContain('派出所,11月2日至8日,')
    expect(lines[1]).toMatch(/^城东派出所,缺,缺,1次,还没到,还没到,2,1,60,4,120,0,0,0,66,4,96\.0%,25,/)
    const xlsx = await server.value('assessment.export', { month: '2026-11', format: 'xlsx' }, officer)
    const files = unzipped(Buffer.from(xlsx.base64, 'base64'))
    expect(files.get('xl/sharedStrings.xml')?.toString()).toContain('城东派出所')
  })

  test.each([['2026-12', '还没到'], ['2023-01', '近两年']])('of %s is refused with a sentence', async (month, words) => {
    expect((await server.call('assessment.read', { month }, officer)).body).toMatchObject({ code: 'INVALID_INPUT', message: expect.stringContaining(words) as string })
  })
})
