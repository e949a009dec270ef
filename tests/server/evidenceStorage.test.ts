import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { dispatch } from '../../cloud/dispatch'
import type { EvidenceFiles } from '../../cloud/evidence/evidenceFiles'
import { createFolderFiles } from '../../cloud/evidence/folderFiles'
import { openEvidenceFiles } from '../../cloud/evidence/openEvidenceFiles'
import { plainJpeg } from '../../cloud/evidence/plainJpeg'
import { removeFiles } from '../../cloud/evidence/removeFiles'
import { createWechatFiles } from '../../cloud/notify/wechatFiles'
import { readSettings } from '../../cloud/settings'
import { type FakeStorage, startFakeStorage } from '../support/fakeStorage'
import { picture } from '../support/pictures'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'
import { upload, uploaded } from '../support/uploads'

let storage: FakeStorage
let database: TestDatabase

beforeAll(async () => {
  database = await startTestDatabase()
  storage = await startFakeStorage()
})
beforeEach(async () => {
  storage.failing.status = undefined
  storage.objects.clear()
  await database.query('TRUNCATE evidence, evidence_removals')
})
afterAll(async () => {
  await storage.close()
  await database.remove()
})

/** The cloud storage of WeChat, as its SDK answers. */
function fakeCloud() {
  const held = new Map<string, Buffer>()
  const missing = Object.assign(new Error('file not found'), { errCode: -503003, errMsg: 'STORAGE_FILE_NONEXIST' })
  return {
    held,
    uploadFile: async ({ cloudPath, fileContent }: { cloudPath: string; fileContent: Buffer }) => {
      const fileID = `cloud://city.6369/${cloudPath}`
      held.set(fileID, fileContent)
      return { fileID }
    },
    downloadFile: async ({ fileID }: { fileID: string }) => {
      const fileContent = held.get(fileID)
      if (!fileContent) throw missing
      return { fileContent }
    },
    deleteFile: async ({ fileList }: { fileList: string[] }) => ({ fileList: fileList.map(fileID => ({ status: held.delete(fileID) ? 0 : -503003 })) })
  }
}

const storages: [string, () => EvidenceFiles][] = [
  ['a folder', () => createFolderFiles(mkdtempSync(join(tmpdir(), 'fanzha-folder-')))],
  ['S3', () => openEvidenceFiles(readSettings({ EVIDENCE_URL: storage.address }))],
  ['the cloud storage of WeChat', () => createWechatFiles(async () => fakeCloud())]
]

test.each(storages)('%s gives back what was put, and nothing once it is removed', async (_name, open) => {
  const files = open()
  const bytes = Buffer.from([0, 1, 2, 255])
  const storedAs = await files.write(`2026-11/${randomUUID()}`, bytes)
  expect(await files.read(storedAs)).toEqual(bytes)
  await files.remove(storedAs)
  await files.remove(storedAs)
  expect(await files.read(storedAs)).toBeUndefined()
})

test('a folder holds no name that leads elsewhere', async () => {
  const files = createFolderFiles(tmpdir())
  for (const name of ['../../etc/passwd', '2026-11/../../x', '/etc/passwd', '']) await expect(files.read(name)).rejects.toThrow('no name of a picture')
})

describe('a server with EVIDENCE_URL', () => {
  let server: TestServer
  const log = { error: () => undefined, warn: () => undefined }
  beforeEach(async () => {
    server = await startTestServer(database.url, { dependencies: { evidenceFiles: openEvidenceFiles(readSettings({ EVIDENCE_URL: storage.address })) } })
  })
  afterEach(() => server.close())

  test('keeps pictures there, sealed, and deletes them there', async () => {
    const token = await server.signIn()
    await uploaded(server, await picture(), token)
    const [path, bytes] = [...storage.objects][0] ?? ['', undefined]
    expect(path).toMatch(/^\/pictures\/evidence\/\d{4}-\d{2}\/[0-9a-f-]{36}$/)
    expect(bytes?.includes(Buffer.from([0xff, 0xd8, 0xff]))).toBe(false)
    await server.value('profile.erase', {}, token)
    storage.failing.status = 503
    await removeFiles({ ...server.dependencies, log })
    storage.failing.status = undefined
    expect(storage.objects.size).toBe(1)
    await removeFiles({ ...server.dependencies, log })
    expect(storage.objects.size).toBe(0)
  })

  test('says in Chinese when the storage is away, without its key', async () => {
    storage.failing.status = 403
    const answer = await upload(server, await picture(), await server.signIn())
    expect(answer).toMatchObject({ status: 500, body: { code: 'SERVER_ERROR' } })
    expect(JSON.stringify(answer)).not.toMatch(/se%2Fcret|se\/cret/)
  })
})

test('EVIDENCE_URL is refused in one sentence that does not repeat the secret', () => {
  for (const address of ['http://a:hunter2@b/c', 's3://b/c', 's3://a:hunter2@b', 'hunter2', 's3://a:hunter2@b/c?zone=x']) {
    expect(() => readSettings({ EVIDENCE_URL: address })).toThrow(/^EVIDENCE_URL is not .*\.$/)
    expect(() => readSettings({ EVIDENCE_URL: address })).toThrow(expect.not.stringContaining('hunter2') as never)
  }
})

describe('in WeChat a picture is taken over from the cloud storage', () => {
  let server: TestServer
  let cloud: ReturnType<typeof fakeCloud>
  const openid = 'oTest-person'
  const log = { error: () => undefined, warn: () => undefined }
  const keep = (fileId: string) => dispatch({ ...server.dependencies, log }, { action: 'evidence.keep', contract: 1, input: { fileId } }, { openid })
  beforeEach(async () => {
    cloud = fakeCloud()
    server = await startTestServer(database.url, { dependencies: { evidenceFiles: createWechatFiles(async () => cloud) } })
  })
  afterEach(() => server.close())
  const put = (bytes: Buffer, owner = server.dependencies.identity.residentIdOf({ openid })) => {
    const fileID = `cloud://city.6369/evidence-in/${owner}/${randomUUID()}.jpg`
    cloud.held.set(fileID, bytes)
    return fileID
  }

  test('sealed, without place and camera, and what was put there is gone', async () => {
    const result = await keep(put(await picture({ camera: 'Spyglass 3000' })))
    expect(result).toMatchObject({ ok: true, value: { evidenceId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string } })
    const [fileID, bytes] = [...cloud.held][0] ?? ['', undefined]
    expect(fileID).toMatch(/^cloud:\/\/city\.6369\/evidence\/\d{4}-\d{2}\/[0-9a-f-]{36}$/)
    expect(bytes?.toString('latin1')).not.toContain('Spyglass')
    expect(await database.query('SELECT stored_as, width, height FROM evidence')).toEqual([{ stored_as: fileID, width: 80, height: 60 }])
  })

  test("never from somebody else's folder, nor one of the sealed ones", async () => {
    const others = put(await picture(), 'x'.repeat(43))
    await keep(put(await picture()))
    const sealed = [...cloud.held.keys()].find(each => each.includes('/evidence/')) ?? ''
    const own = server.dependencies.identity.residentIdOf({ openid })
    for (const fileId of [others, sealed, `cloud://city/evidence-in/${own}/../${'x'.repeat(43)}/a.jpg`, `cloud://city/evidence-in/${own}/gone.jpg`]) {
      expect(await keep(fileId)).toMatchObject({ code: 'INVALID_INPUT', fields: ['fileId'] })
    }
    expect(cloud.held.size).toBe(2)
  })

  test('not what is no JPEG, nor what is too large; that is deleted all the same', async () => {
    expect(await keep(put(await picture({ type: 'png' })))).toMatchObject({ code: 'INVALID_INPUT', fields: ['fileId'] })
    expect(await keep(put(Buffer.alloc(9_000_000)))).toMatchObject({ code: 'TOO_LARGE' })
    expect(cloud.held.size).toBe(0)
  })

  test('and not over HTTP', async () => {
    expect((await server.call('evidence.keep', { fileId: put(await picture()) }, await server.signIn())).body).toMatchObject({ code: 'INVALID_INPUT' })
  })
})

describe('a JPEG is made plain without decoding it', () => {
  test('place, camera and what hangs on behind are gone, the picture is the same', async () => {
    const photo = await picture({ camera: 'Spyglass 3000', width: 300, height: 200 })
    const plain = plainJpeg(Buffer.concat([photo, Buffer.from('PK secret.zip')]))
    expect(plain).toMatchObject({ width: 300, height: 200 })
    expect(plain?.bytes.toString('latin1')).not.toMatch(/Spyglass|Exif|secret/)
    const [before, after] = await Promise.all([photo, plain?.bytes].map(bytes => sharp(bytes).raw().toBuffer()))
    expect(after).toEqual(before)
  })

  test('also a progressive one', async () => {
    const photo = await sharp(await picture({ width: 300, height: 200 })).jpeg({ progressive: true }).toBuffer()
    const plain = plainJpeg(photo)
    expect(await sharp(plain?.bytes).metadata()).toMatchObject({ format: 'jpeg', width: 300, height: 200 })
  })

  test('whatever is cut, changed or made up is refused or a picture, and never an error', async () => {
    const photo = await picture({ camera: 'Spyglass' })
    for (let length = 0; length < photo.length; length += 7) expect(plainJpeg(photo.subarray(0, length))).toBeUndefined()
    for (let at = 0; at < 600; at += 1) {
      const altered = Buffer.from(photo)
      altered[at] = 255 - (altered[at] ?? 0)
      const plain = plainJpeg(altered)
      expect(plain === undefined || plain.bytes.length <= photo.length).toBe(true)
    }
  })
})

test('a storage that hangs is not waited for for ever', async () => {
  const silent = createServer(() => undefined)
  await new Promise<void>(resolve => silent.listen(0, '127.0.0.1', resolve))
  const { port } = silent.address() as { port: number }
  const files = openEvidenceFiles({ dataDir: '', evidenceUrl: `s3+http://key:secret@127.0.0.1:${port}/pictures` }, 200)
  await expect(files.write(`2026-11/${randomUUID()}`, Buffer.alloc(1))).rejects.toThrow()
  silent.closeAllConnections()
  await new Promise(resolve => silent.close(resolve))
})
