import { randomUUID } from 'node:crypto'
import { failure, type Result } from '../contract/result'
import { loadBank } from './bank'
import { wechatOpenid } from './caller'
import type { Dependencies } from './dependencies'
import { dispatch } from './dispatch'
import { createIdentity } from './identity'
import { createKeyRing } from './reporting/keyRing'
import { createWechatFiles } from './notify/wechatFiles'
import { readSettings } from './settings'
import { isUpToDate } from './store/isUpToDate'
import { openStore } from './store/store'

type Environment = Readonly<Record<string, string | undefined>>

/** The dispatch inside WeChat: the person is the openid the platform sets for each call. */
export function createFunction(env: Environment): (event: unknown) => Promise<Result<unknown>> {
  let opening: Promise<Dependencies> | undefined
  return async event => {
    // Read before the first wait: the platform sets it for this call.
    const openid = wechatOpenid(env)
    try {
      opening ??= openDependencies(env)
      return await dispatch(await opening, event, { openid })
    } catch (error) {
      // The next call tries again: the database may be back, the setting may be there.
      opening = undefined
      console.error('the function cannot start', error)
      return failure('UNAVAILABLE')
    }
  }
}

/** Opens the store and brings it up to date; once for each instance of the function. */
export async function openDependencies(env: Environment): Promise<Dependencies> {
  const settings = readSettings({ POOL_SIZE: '1', ...env })
  const { databaseUrl, identitySecret, poolSize, reportKeys } = settings
  if (!databaseUrl || !identitySecret) throw new Error('set DATABASE_URL and IDENTITY_SECRET in the settings of the cloud function')
  if (!(await isUpToDate(databaseUrl))) await (await import('./store/migrate')).migrate(databaseUrl)
  return {
    settings,
    store: openStore(databaseUrl, poolSize),
    bank: loadBank(),
    identity: createIdentity(identitySecret),
    ...(reportKeys && { reportKeys: createKeyRing(reportKeys) }),
    evidenceFiles: createWechatFiles(),
    log: {
      error: (details, message) => console.error(message, details),
      warn: (details, message) => console.warn(message, details)
    },
    now: () => new Date(),
    randomUuid: randomUUID,
    random: Math.random
  }
}
