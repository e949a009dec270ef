import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { removeFiles } from '../../cloud/evidence/removeFiles'
import { keepHouse } from '../../cloud/keepHouse'
import { signInAs } from '../support/editors'
import { heic, picture } from '../support/pictures'
import { report } from '../support/reports'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'
import { upload, uploaded } from '../support/uploads'

const dataDir = mkdtempSync(join(tmpdir(), 'fanzha-evidence-'))
const log = { error: () => undefined, warn: () => undefined }
let database: TestDatabase
let server: TestServer
let token: string
let officer: string

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { dataDir, settings: { rateLimitPerMinute: 1_000_000, evidencePerMinute: 100_000 } })
})
beforeEach(async () => {
  server.clock.now = new Date()
  rmSync(join(dataDir, 'evidence'), { recursive: true, force: true })
  await database.query('TRUNCATE reports, report_steps, receipts, evidence, evidence_removals, audit_log, residents')
  token = await server.signIn()
  officer = await signInAs(server, database, 'officer')
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

const house = () => ({ ...server.dependencies, log })
async function keepHouseIn(days: number): Promise<void> {
  server.clock.now = new Date(Date.now() + days * 86_400_000)
  await keepHouse(house())
  server.clock.now = new Date()
}
const files = () => (existsSync(join(dataDir, 'evidence')) ? (readdirSync(join(dataDir, 'evidence'), { recursive: true }) as string[]).filter(name => name.includes('/')) : [])
const look = (id: string, reportKey: string, asker = officer) => fetch(`${server.url}/evidence/${id}?report=${reportKey}`, { headers: { authorization: `Bearer ${asker}` } })
const newestKey = async () => (await server.value('reports.queue', {}, officer)).reports[0]?.reportKey ?? ''

async function seen(bytes: Buffer): Promise<Buffer> {
  const id = await uploaded(server, bytes, token)
  await server.value('report.submit', report({ evidenceIds: [id] }), token)
  const response = await look(id, await newestKey())
  expect(response.status).toBe(200)
  return Buffer.from(await response.arrayBuffer())
}

describe('takes what phones take', () => {
  test.each(['jpeg', 'png', 'webp'] as const)('%s', async type => {
    expect(await sharp(await seen(await picture({ type }))).metadata()).toMatchObject({ format: 'jpeg', width: 80, height: 60 })
  })

  test('heic', async () => {
    expect(await sharp(await seen(heic)).metadata()).toMatchObject({ format: 'jpeg', width: 64, height: 48 })
  })

  test('a large photo, made as small as is needed', async () => {
    expect(await sharp(await seen(await picture({ width: 4000, height: 3000 }))).metadata()).toMatchObject({ width: 1600, height: 1200 })
  })

  test('a photo on its side, set upright', async () => {
    expect(await sharp(await seen(await picture({ orientation: 6 }))).metadata()).toMatchObject({ width: 60, height: 80 })
  })
})

test('keeps neither place nor camera, nor what hangs on behind', async () => {
  const photo = await picture({ camera: 'Spyglass 3000' })
  expect((await sharp(photo).metadata()).exif?.toString('latin1')).toContain('Spyglass')
  const kept = await seen(Buffer.concat([photo, Buffer.from('PK\x03\x04 secret.zip')]))
  expect((await sharp(kept).metadata()).exif).toBeUndefined()
  expect(kept.toString('latin1')).not.toMatch(/Spyglass|Exif|GPS|secret\.zip/)
})

test('the file on the disk is sealed, for the owner only, and says nothing of whose it is', async () => {
  const { residentId } = await server.value('session.open', {}, token)
  await uploaded(server, await picture(), token)
  const [name = ''] = files()
  expect(name).toMatch(/^\d{4}-\d{2}\/[0-9a-f-]{36}$/)
  expect(name).not.toContain(residentId)
  const bytes = readFileSync(join(dataDir, 'evidence', name))
  expect(bytes.includes(Buffer.from([0xff, 0xd8, 0xff]))).toBe(false)
  expect(statSync(join(dataDir, 'evidence', name)).mode & 0o077).toBe(0)
})

/** A PNG that states its size and holds a compressed nothing. */
function bomb(side: number): Buffer {
  const chunk = (type: string, body: Buffer) => {
    const head = Buffer.alloc(8)
    head.writeUInt32BE(body.length)
    head.write(type, 4, 'latin1')
    return Buffer.concat([head, body, Buffer.alloc(4)])
  }
  const size = Buffer.alloc(13)
  size.writeUInt32BE(side, 0)
  size.writeUInt32BE(side, 4)
  size.writeUInt8(8, 8)
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', size), chunk('IDAT', deflateSync(Buffer.alloc(1_000_000))), chunk('IEND', Buffer.alloc(0))])
}

function sized(bytes: Buffer, width: number, height: number): Buffer {
  const altered = Buffer.from(bytes)
  const at = altered.indexOf('ispe')
  altered.writeUInt32BE(width, at + 8)
  altered.writeUInt32BE(height, at + 12)
  return altered
}

describe('refuses in one sentence, and keeps nothing', () => {
  test.each<[string, () => Promise<Uint8Array> | Uint8Array]>([
    ['a zip', () => Buffer.from('PK\x03\x04aaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'latin1')],
    ['a drawing', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['a gif', () => picture({ type: 'gif' })],
    ['a page', () => Buffer.from('<!doctype html><img src=x onerror=alert(1)>')],
    ['a script behind the first bytes of a JPEG', () => Buffer.from('\xff\xd8\xff/*<script>alert(1)</script>*/', 'latin1')],
    ['half a JPEG', async () => (await picture({ width: 900, height: 900 })).subarray(0, 3000)],
    ['half a PNG', async () => (await picture({ type: 'png', width: 900, height: 900 })).subarray(0, 900)],
    ['half a HEIC', () => heic.subarray(0, 300)],
    ['a PNG of 50,000 × 50,000', () => bomb(50_000)],
    ['a HEIC of 50,000 × 50,000', () => sized(heic, 50_000, 50_000)],
    ['a photo of more than 50 megapixels', () => picture({ width: 8000, height: 7000 })],
    ['nothing', () => new Uint8Array()]
  ])('%s', async (_name, make) => {
    const { body, status } = await upload(server, await make(), token)
    expect({ status, ...body }).toMatchObject({ status: 400, code: 'INVALID_INPUT', message: expect.stringMatching(/\p{Script=Han}+.*。$/u) as string, fields: ['file'] })
    expect(files()).toEqual([])
    expect(await database.query('SELECT 1 FROM evidence')).toEqual([])
  })

  test('50 megabytes', async () => {
    const { body, status } = await upload(server, new Uint8Array(50 * 1024 * 1024).fill(255), token)
    expect({ status, ...body }).toMatchObject({ status: 413, code: 'TOO_LARGE', message: expect.stringContaining('8MB') as string })
  })

  test('a picture in another field, and no form at all', async () => {
    expect((await upload(server, await picture(), token, 'picture')).body).toMatchObject({ code: 'INVALID_INPUT', fields: ['file'] })
    const bare = await fetch(`${server.url}/evidence`, { method: 'POST', body: '{}', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' } })
    expect(await bare.json()).toMatchObject({ code: 'INVALID_INPUT' })
  })

  test('two pictures at once', async () => {
    const form = new FormData()
    for (const name of ['a.jpg', 'b.jpg']) form.append('file', new Blob([new Uint8Array(await picture())]), name)
    const response = await fetch(`${server.url}/evidence`, { method: 'POST', body: form, headers: { authorization: `Bearer ${token}` } })
    expect(await response.json()).toMatchObject({ code: 'INVALID_INPUT' })
  })

  test('a picture of nobody, also a large one', async () => {
    for (const bytes of [await picture(), new Uint8Array(7_000_000)]) expect(await upload(server, bytes)).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } })
    expect((await upload(server, await picture(), `${token}x`)).status).toBe(401)
  })
})

test('one address posts no more than so many pictures a minute', async () => {
  const strict = await startTestServer(database.url, { dataDir, settings: { evidencePerMinute: 2 } })
  const statuses = []
  for (let i = 0; i < 3; i += 1) statuses.push((await upload(strict, await picture(), token)).status)
  await strict.close()
  expect(statuses).toEqual([200, 200, 429])
})

test('forty photos at once are each taken or told to wait', async () => {
  const photo = await picture({ width: 3000, height: 2000 })
  const answers = await Promise.all(Array.from({ length: 40 }, () => upload(server, photo, token)))
  expect(answers.every(({ status }) => [200, 429].includes(status))).toBe(true)
  expect(files()).toHaveLength(answers.filter(({ status }) => status === 200).length)
})

test('one resident cannot fill the disk with pictures of no report', async () => {
  const { residentId } = await server.value('session.open', {}, token)
  await database.query(
    `INSERT INTO evidence (resident_id, id, stored_as, bytes, width, height, key_id, created_at)
    SELECT $1, gen_random_uuid(), '2026-01/' || gen_random_uuid(), 1, 1, 1, 'k1', now() FROM generate_series(1, 60)`,
    [residentId]
  )
  expect(await upload(server, await picture(), token)).toMatchObject({ status: 429, body: { code: 'TOO_MANY' } })
  expect(files()).toEqual([])
})

describe('a picture belongs to one report of its owner', () => {
  test("somebody else's is refused with its place, and nothing is half-written", async () => {
    const [mine, theirs] = [await uploaded(server, await picture(), token), await uploaded(server, await picture(), await server.signIn())]
    const { body } = await server.call('report.submit', report({ evidenceIds: [mine, theirs] }), token)
    expect(body).toMatchObject({ code: 'INVALID_INPUT', fields: ['evidenceIds.1'] })
    expect(await database.query('SELECT 1 FROM reports')).toEqual([])
    expect(await database.query('SELECT 1 FROM evidence WHERE report_id IS NOT NULL')).toEqual([])
    expect((await server.call('report.submit', report({ evidenceIds: [mine] }), token)).status).toBe(200)
  })

  test('of ten reports with one picture at once one is kept', async () => {
    const evidenceIds = [await uploaded(server, await picture(), token)]
    const answers = await Promise.all(Array.from({ length: 10 }, () => server.call('report.submit', report({ evidenceIds }), token)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ body }) => !body.ok && body.fields?.[0] === 'evidenceIds.0')).toHaveLength(9)
  })

  test('and a report with its pictures sent again is the same one', async () => {
    const sent = report({ evidenceIds: [await uploaded(server, await picture(), token)] })
    const answers = await Promise.all(Array.from({ length: 20 }, () => server.call('report.submit', sent, token)))
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect(answers[0]?.status).toBe(200)
  })

  test('a supplement takes its own, all or none', async () => {
    const sent = report()
    await server.value('report.submit', sent, token)
    const [one, two] = [await uploaded(server, await picture(), token), await uploaded(server, await picture(), token)]
    const supplement = (evidenceIds: string[]) => ({ reportId: sent.reportId, supplementId: randomUUID(), story: '', evidenceIds })
    expect((await server.call('report.supplement', supplement([one, randomUUID()]), token)).body).toMatchObject({ fields: ['evidenceIds.1'] })
    await server.value('report.supplement', supplement([one, two]), token)
    const opened = await server.value('reports.open', { reportKey: await newestKey(), reason: '核实' }, officer)
    expect(opened.evidenceCount).toBe(2)
    expect(opened.told.map(({ evidenceIds }) => [...evidenceIds].sort())).toEqual([[], [one, two].sort()])
  })
})

describe('a picture is shown', () => {
  let id: string
  let reportKey: string
  beforeEach(async () => {
    id = await uploaded(server, await picture(), token)
    await server.value('report.submit', report({ evidenceIds: [id] }), token)
    reportKey = await newestKey()
  })

  test('to an officer who names its report, and that is written down', async () => {
    const response = await look(id, reportKey)
    expect(Object.fromEntries(response.headers)).toMatchObject({ 'content-type': 'image/jpeg', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox" })
    expect(await database.query("SELECT action, target FROM audit_log WHERE action <> 'reports.queue'")).toEqual([{ action: 'evidence.open', target: id }])
  })

  test('to nobody else, not even to its owner', async () => {
    for (const asker of [token, await server.signIn(), await signInAs(server, database, 'editor')]) expect((await look(id, reportKey, asker)).status).toBe(403)
    expect((await fetch(`${server.url}/evidence/${id}?report=${reportKey}`)).status).toBe(401)
    expect(await database.query("SELECT 1 FROM audit_log WHERE action <> 'reports.queue'")).toEqual([])
  })

  test('not with another report, none, or an id that is none', async () => {
    await server.value('report.submit', report(), await server.signIn())
    const others = (await server.value('reports.queue', {}, officer)).reports.filter(each => each.reportKey !== reportKey)
    for (const key of [others[0]?.reportKey ?? '', 'nonsense', '']) expect((await look(id, key)).status).toBe(404)
    expect((await look('..%2f..%2fidentity.key', reportKey)).status).toBe(404)
    expect((await fetch(`${server.url}/evidence/${id}`, { headers: { authorization: `Bearer ${officer}` } })).status).toBe(404)
  })
})

test('taking a report back while more is told leaves nothing of either, thirty times over', async () => {
  for (let round = 0; round < 30; round += 1) {
    const [sent, owner] = [report(), await server.signIn()]
    const supplements = await Promise.all([1, 2, 3].map(async () => ({ reportId: sent.reportId, supplementId: randomUUID(), story: '还有', evidenceIds: [await uploaded(server, await picture(), owner)] })))
    await server.value('report.submit', sent, owner)
    await Promise.all([...supplements.map(each => server.call('report.supplement', each, owner)), server.call('report.withdraw', { reportId: sent.reportId }, owner)])
  }
  expect(await database.query('SELECT status FROM reports GROUP BY status')).toEqual([{ status: 'withdrawn' }])
  expect(await database.query('SELECT 1 FROM report_steps WHERE sealed IS NOT NULL')).toEqual([])
  expect(await database.query('SELECT 1 FROM evidence WHERE report_id IS NOT NULL')).toEqual([])
}, 60_000)

test('erasing while pictures and reports come leaves no file that nobody names', async () => {
  const photo = await picture()
  for (let round = 0; round < 10; round += 1) {
    const owner = await server.signIn()
    const ids = await Promise.all([1, 2].map(() => uploaded(server, photo, owner)))
    await Promise.all([
      server.call('profile.erase', {}, owner),
      ...[1, 2, 3].map(() => upload(server, photo, owner)),
      server.call('report.submit', report({ evidenceIds: ids }), owner)
    ])
  }
  const named = await database.query<{ stored_as: string }>('SELECT stored_as FROM evidence UNION SELECT stored_as FROM evidence_removals')
  const names = new Set(named.map(({ stored_as }) => stored_as))
  expect(files().filter(name => !names.has(name))).toEqual([])
  expect(await database.query('SELECT 1 FROM evidence e WHERE report_id IS NOT NULL AND NOT EXISTS (SELECT FROM reports r WHERE r.id = e.report_id)')).toEqual([])
}, 60_000)

describe('files go', () => {
  test('when they were sent along with nothing for a day', async () => {
    await uploaded(server, await picture(), token)
    await keepHouseIn(0.9)
    expect(files()).toHaveLength(1)
    await keepHouseIn(1.1)
    expect(files()).toEqual([])
    expect(await database.query('SELECT 1 FROM evidence')).toEqual([])
  })

  test.each<[string, (reportId: string) => Promise<unknown>]>([
    ['when their report is taken back', reportId => server.value('report.withdraw', { reportId }, token)],
    ['when their owner erases everything', () => server.value('profile.erase', {}, token)]
  ])('%s', async (_name, act) => {
    const sent = report({ evidenceIds: [await uploaded(server, await picture(), token)] })
    await server.value('report.submit', sent, token)
    await uploaded(server, await picture(), await server.signIn())
    await act(sent.reportId)
    await removeFiles(house())
    expect(files()).toHaveLength(1)
    expect(await database.query('SELECT 1 FROM evidence')).toHaveLength(1)
  })

  test('with their report, so long after it was closed', async () => {
    const evidenceIds = [await uploaded(server, await picture(), token)]
    await server.value('report.submit', report({ evidenceIds }), token)
    await server.value('report.submit', report(), token)
    const open = (await server.value('reports.queue', {}, officer)).reports.find(({ evidenceCount }) => evidenceCount === 1)
    await server.value('reports.decide', { reportKey: open?.reportKey ?? '', version: 1, status: 'handled', note: '谢谢您。' }, officer)
    await keepHouseIn(179)
    expect([files().length, (await database.query('SELECT 1 FROM reports')).length]).toEqual([1, 2])
    await keepHouseIn(181)
    expect(files()).toEqual([])
    for (const table of ['evidence', 'report_steps']) expect(await database.query(`SELECT 1 FROM ${table}`)).toEqual([])
    // The one that nobody has decided on stays.
    for (const table of ['reports', 'receipts']) expect(await database.query(`SELECT 1 FROM ${table}`)).toHaveLength(1)
  })

  test('once more an hour later, should they have come when they were already to go', async () => {
    await uploaded(server, await picture(), token)
    const [name = ''] = files()
    const bytes = readFileSync(join(dataDir, 'evidence', name))
    await server.value('profile.erase', {}, token)
    await removeFiles(house())
    await server.dependencies.evidenceFiles?.write(name, bytes)
    await removeFiles(house())
    expect(files()).toHaveLength(1)
    server.clock.now = new Date(Date.now() + 3_700_000)
    await removeFiles(house())
    expect(files()).toEqual([])
    expect(await database.query('SELECT 1 FROM evidence_removals')).toEqual([])
  })
})
