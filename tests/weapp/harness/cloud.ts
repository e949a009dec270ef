import { Client } from 'pg'
import { wechatOpenid } from '../../../cloud/caller'
import { openDependencies } from '../../../cloud/createFunction'
import { dispatch } from '../../../cloud/dispatch'
import { createWechatFiles } from '../../../cloud/notify/wechatFiles'
import { fromConsole } from '../../../cloud/officers/fromConsole'
import { type FileTexts, publishFiles } from '../../../cloud/publishFiles'
import type { ActionInput, ActionName, ActionOutput } from '../../../contract/actions'
import { contractVersion } from '../../../contract/request'
import type { Result } from '../../../contract/result'
import type { Role } from '../../../contract/session'
import { startTestDatabase } from '../../support/testDatabase'
import type { CloudFunction } from './phone'

/** The real function layer on a real database of its own, as the phones of one test file reach it. */
export interface Cloud {
  /** The function as it answers the person with this openid. Openids need a letter. */
  functionFor(openid: string): CloudFunction
  /** The cloud storage: what phones upload and what the function keeps, by file id. */
  files: Map<string, Buffer>
  /** Publishes as `npm run content:publish` does: what is in content/, or these texts and no others. */
  publish(texts?: Partial<FileTexts>): Promise<void>
  /** One step of an editor or officer. Throws what the server says when it refuses. */
  asEditor<A extends ActionName>(openid: string, action: A, input: ActionInput<A>): Promise<ActionOutput<A>>
  asOfficer<A extends ActionName>(openid: string, action: A, input: ActionInput<A>): Promise<ActionOutput<A>>
  /** The one-time code that `npm run officer -- invite` prints. */
  invite(role: Role, name?: string, station?: string): Promise<string>
  /** Looks at the database. */
  rows(sql: string, values?: unknown[]): Promise<Record<string, unknown>[]>
  stop(): Promise<void>
}

/** Of this test file's cloud only. */
const reportKeys = `k1:${Buffer.alloc(32, 1).toString('base64')}`

const nothing: FileTexts = { cases: [], alerts: [], places: [], partners: [] }

/** @param settings as in the settings of the deployed function */
export async function startCloud(settings: Record<string, string> = {}): Promise<Cloud> {
  const database = await startTestDatabase()
  const files = new Map<string, Buffer>()
  const env = { DATABASE_URL: database.url, IDENTITY_SECRET: 'a secret that only this test uses', REPORT_KEYS: reportKeys, ...settings }
  const dependencies = { ...(await openDependencies(env)), evidenceFiles: createWechatFiles(async () => storageOf(files)) }
  const client = new Client({ connectionString: database.url })
  await client.connect()
  const answer = (openid: string, data: unknown) => dispatch(dependencies, data, { openid: wechatOpenid({ WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: openid }) })
  const ask = async <A extends ActionName>(openid: string, action: A, input: ActionInput<A>) => {
    const reply = (await answer(openid, { action, contract: contractVersion, input })) as Result<ActionOutput<A>>
    if (!reply.ok) throw new Error(`${action} answered ${reply.code}: ${reply.message} ${reply.fields?.join() ?? ''}`)
    return reply.value
  }
  const askAs = async <A extends ActionName>(role: Role, openid: string, action: A, input: ActionInput<A>) => {
    const { residentId } = await ask(openid, 'session.open', {})
    await client.query('UPDATE residents SET role = $2 WHERE resident_id = $1', [residentId, role])
    return ask(openid, action, input)
  }
  return {
    files,
    functionFor: openid => async ({ name, data }) => {
      if (name !== 'api') throw new Error(`cloud.callFunction:fail -501000 FunctionName parameter could not be found: ${name}`)
      return answer(openid, data)
    },
    publish: async texts => void (await publishFiles(dependencies, texts && { ...nothing, ...texts })),
    asEditor: (...step) => askAs('editor', ...step),
    asOfficer: (...step) => askAs('officer', ...step),
    invite: (role, name, station) => fromConsole(dependencies.store, undefined, () => new Date()).invite(role, name, station, new Date(Date.now() + 86_400_000)),
    rows: async (sql, values) => (await client.query<Record<string, unknown>>(sql, values)).rows,
    stop: async () => {
      await client.end()
      await dependencies.store.close()
      await database.remove()
    }
  }
}

/** The part of WeChat's SDK that keeps files. */
function storageOf(files: Map<string, Buffer>): Awaited<ReturnType<NonNullable<Parameters<typeof createWechatFiles>[0]>>> {
  return {
    uploadFile: async ({ cloudPath, fileContent }) => {
      const fileID = `cloud://test-env.7465-test-env/${cloudPath}`
      files.set(fileID, fileContent)
      return { fileID }
    },
    downloadFile: async ({ fileID }) => {
      const fileContent = files.get(fileID)
      if (!fileContent) throw Object.assign(new Error('download fail'), { errCode: -503003, errMsg: 'downloadFile:fail -503003 file not exist' })
      return { fileContent }
    },
    deleteFile: async ({ fileList }) => ({ fileList: fileList.map(fileID => ({ fileID, status: files.delete(fileID) ? 0 : -503003 })) })
  }
}
