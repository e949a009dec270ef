import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bank } from '../../cloud/bank'
import type { Dependencies } from '../../cloud/dependencies'
import { createFolderFiles } from '../../cloud/evidence/folderFiles'
import { createHttpServer } from '../../cloud/http/createHttpServer'
import { createIdentity } from '../../cloud/identity'
import { createKeyRing } from '../../cloud/reporting/keyRing'
import { parseReportKeys } from '../../cloud/reportKeys'
import { readSettings, type Settings } from '../../cloud/settings'
import { openStore } from '../../cloud/store/store'
import type { ActionInput, ActionName, ActionOutput } from '../../contract/actions'
import type { Failure } from '../../contract/result'
import { cheapPassphrases } from './cheapPassphrases'
import { testBank } from './testBank'

export const testSecret = 'a secret of the tests, thirty-two characters'

/** `REPORT_KEYS` of the tests. */
export const testReportKeys = `k1:${Buffer.alloc(32, 1).toString('base64')}`

export interface Answer<A extends ActionName> {
  status: number
  text: string
  body: { ok: true; value: ActionOutput<A> } | Failure
}

export interface TestServer {
  url: string
  /** The clock of the server; move it to let papers and tokens run out. */
  clock: { now: Date }
  dependencies: Omit<Dependencies, 'log'>
  /** Sends any input, also such as the contract forbids. */
  call<A extends ActionName>(action: A, input: unknown, token?: string): Promise<Answer<A>>
  /** The value of a call that must succeed. */
  value<A extends ActionName>(action: A, input: ActionInput<A>, token?: string): Promise<ActionOutput<A>>
  post(body: string, headers?: Record<string, string>): Promise<Answer<ActionName>>
  /** The token of a new resident. */
  signIn(): Promise<string>
  close(): Promise<void>
}

interface Options {
  poolSize?: number
  /** Where pictures are kept. */
  dataDir?: string
  bank?: Bank
  settings?: Partial<Settings>
  dependencies?: Partial<Dependencies>
  /** A header by which browsers are to keep answers of the functions apart. */
  varyBy?: string
}

/** The real server over real HTTP on a free port, with the questions of the tests. */
export async function startTestServer(databaseUrl: string, options: Options = {}): Promise<TestServer> {
  const clock = { now: new Date() }
  const settings = { ...readSettings({ LOG_LEVEL: 'silent', SITE_DIR: 'none' }), passphraseCost: cheapPassphrases, ...options.settings }
  const dependencies = {
    store: openStore(databaseUrl, options.poolSize ?? 10),
    bank: options.bank ?? testBank,
    identity: createIdentity(testSecret),
    settings,
    reportKeys: createKeyRing(parseReportKeys(testReportKeys, 'REPORT_KEYS')),
    evidenceFiles: createFolderFiles(options.dataDir ?? join(tmpdir(), `fanzha-pictures-${process.pid}`)),
    now: () => clock.now,
    randomUuid: randomUUID,
    random: Math.random,
    ...options.dependencies
  }
  const http = await createHttpServer(dependencies, settings)
  const { varyBy } = options
  if (varyBy) {
    http.addHook('onSend', async ({ url: path }, reply) => {
      if (path.startsWith('/api')) reply.header('vary', [reply.getHeader('vary') ?? [], varyBy].flat().join(', '))
    })
  }
  const url = await http.listen({ host: '127.0.0.1', port: 0, backlog: 4096 })

  const server: TestServer = {
    url,
    clock,
    dependencies,
    async post(body, headers = { 'content-type': 'application/json' }) {
      const response = await fetch(`${url}/api`, { method: 'POST', headers, body })
      const text = await response.text()
      return { status: response.status, text, body: JSON.parse(text) as Answer<ActionName>['body'] }
    },
    async call<A extends ActionName>(action: A, input: unknown, token?: string) {
      const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
      return (await server.post(JSON.stringify({ action, contract: 1, input }), headers)) as Answer<A>
    },
    async value(action, input, token) {
      const { body, text } = await server.call(action, input, token)
      if (!body.ok) throw new Error(`${action} failed: ${text}`)
      return body.value
    },
    async signIn() {
      return (await server.value('session.open', {})).token
    },
    async close() {
      await http.close()
      await dependencies.store.close()
    }
  }
  return server
}
