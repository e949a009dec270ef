import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Agent, request } from 'node:http'
import { startTestServer, type TestServer } from '../support/testServer'

/** Nothing here reaches the database, so there is none. */
const nowhere = 'postgres://nobody@127.0.0.1:9/none'
const script = 'console.log(1);'.repeat(500)
let server: TestServer

beforeAll(async () => {
  const siteDir = mkdtempSync(join(tmpdir(), 'fanzha-site-'))
  mkdirSync(join(siteDir, 'js'))
  writeFileSync(join(siteDir, 'index.html'), '<!doctype html><title>反诈同行</title>')
  writeFileSync(join(siteDir, 'js', 'app.0f3a9bc1.js'), script)
  writeFileSync(join(siteDir, 'plain.js'), 'plain')
  server = await startTestServer(nowhere, { settings: { siteDir, rateLimitPerMinute: 5 } })
})
afterAll(() => server.close())

/** fetch unpacks by itself; this shows the bytes as they come. */
function get(path: string, headers: Record<string, string> = {}, agent?: Agent): Promise<{ status: number; headers: Record<string, unknown>; bytes: Buffer }> {
  return new Promise((resolve, reject) => {
    request(`${server.url}${path}`, { agent, headers }, response => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(chunks) }))
    }).on('error', reject).end()
  })
}

test('keeps an idle connection longer than a proxy in front keeps its own', async () => {
  const agent = new Agent({ keepAlive: true })
  const { headers } = await get('/plain.js', {}, agent)
  agent.destroy()
  const [, seconds] = /^timeout=(\d+)/.exec(String(headers['keep-alive'])) ?? []
  expect(Number(seconds)).toBeGreaterThan(75)
})

test('serves a file with a content hash packed, to be kept for ever', async () => {
  const brotli = await get('/js/app.0f3a9bc1.js', { 'accept-encoding': 'gzip, br' })
  expect(brotli.headers).toMatchObject({
    'content-encoding': 'br',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': expect.stringMatching('javascript; charset=utf-8') as string
  })
  expect(brotliDecompressSync(brotli.bytes).toString()).toBe(script)
  const gzip = await get('/js/app.0f3a9bc1.js', { 'accept-encoding': 'gzip' })
  expect(gunzipSync(gzip.bytes).toString()).toBe(script)
  expect((await get('/js/app.0f3a9bc1.js')).bytes.toString()).toBe(script)
})

test('lets the page and files without a hash be asked for again', async () => {
  expect((await get('/')).headers['cache-control']).toBe('no-cache')
  expect((await get('/plain.js')).headers['cache-control']).toBe('no-cache')
})

test('answers an address of the app with the app, and anything else that is missing with a 404 envelope', async () => {
  const page = await get('/pages/home/index?x=1', { accept: 'text/html' })
  expect({ status: page.status, cache: page.headers['cache-control'] }).toEqual({ status: 200, cache: 'no-cache' })
  expect(page.bytes.toString()).toContain('反诈同行')
  for (const path of ['/js/gone.0f3a9bc1.js', '/api', '/.env', '/../package.json', '/%2e%2e/package.json', '/pages/x']) {
    const missing = await get(path)
    expect({ path, status: missing.status }).toEqual({ path, status: 404 })
    expect(JSON.parse(missing.bytes.toString())).toMatchObject({ ok: false, code: 'NOT_FOUND' })
  }
})

test('sends the headers that keep a page from being framed, sniffed or fed foreign scripts', async () => {
  const { headers } = await get('/')
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['content-security-policy']).toContain("script-src 'self';")
  expect(headers['content-security-policy']).toContain("frame-ancestors 'self'")
})

test('asks one address that calls too often to wait, in Chinese', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => server.post('{}')))
  const refused = answers.filter(({ status }) => status === 429)
  expect(refused).toHaveLength(3)
  expect(refused[0]?.body).toEqual({ ok: false, code: 'TOO_MANY', message: '操作太频繁了，请等一会儿再试。' })
  const again = await fetch(`${server.url}/api`, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })
  expect(again.headers.get('retry-after')).toMatch(/^[1-9]\d*$/)
})

test('answers an address that cannot be decoded in Chinese, without repeating it', async () => {
  const answer = await get('/api/%')
  expect(answer.status).toBe(400)
  expect(JSON.parse(answer.bytes.toString())).toEqual({ ok: false, code: 'INVALID_INPUT', message: '填写的内容有不对的地方，请改一改再试。' })
})

test('packs the site once, not on every start', async () => {
  const siteDir = mkdtempSync(join(tmpdir(), 'fanzha-site-'))
  writeFileSync(join(siteDir, 'index.html'), 'first')
  await (await startTestServer(nowhere, { settings: { siteDir } })).close()
  writeFileSync(join(siteDir, 'index.html.gz'), 'kept')
  await (await startTestServer(nowhere, { settings: { siteDir } })).close()
  expect(readFileSync(join(siteDir, 'index.html.gz'), 'utf8')).toBe('kept')
})
