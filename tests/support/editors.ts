import type { ActionOutput } from '../../contract/actions'
import type { AlertText } from '../../contract/alertText'
import type { CaseText } from '../../contract/case'
import type { FileTexts } from '../../cloud/publishFiles'
import { publishFiles } from '../../cloud/publishFiles'
import type { TestDatabase } from './testDatabase'
import type { TestServer } from './testServer'

/** Signs somebody in who has a role. */
export async function signInAs(server: TestServer, database: TestDatabase, role: string): Promise<string> {
  const { residentId, token } = await server.value('session.open', {})
  await database.query('UPDATE residents SET role = $2 WHERE resident_id = $1', [residentId, role])
  return token
}

export interface Editors {
  author: string
  approver: string
  /** Drafts and approves. */
  publish(text: CaseText): Promise<ActionOutput<'cases.publish'>>
  publishAlert(text: AlertText): Promise<ActionOutput<'alerts.publish'>>
  withdraw(id: string, version: number): Promise<void>
}

/** Two editors who publish what a test needs. */
export async function hireEditors(server: TestServer, database: TestDatabase): Promise<Editors> {
  const [author, approver] = [await signInAs(server, database, 'editor'), await signInAs(server, database, 'editor')]
  return {
    author,
    approver,
    async publish(text) {
      const { id, version } = await server.value('cases.publish', { step: 'draft', case: text }, author)
      return server.value('cases.publish', { step: 'approve', id, version }, approver)
    },
    async publishAlert(text) {
      const { id, version } = await server.value('alerts.publish', { step: 'draft', alert: text }, author)
      return server.value('alerts.publish', { step: 'approve', id, version }, approver)
    },
    async withdraw(id, version) {
      await server.value('cases.publish', { step: 'withdraw', id, version, reason: '来源更正' }, approver)
    }
  }
}

/** Publishes as `npm run content:publish` does; what is left out is not there. */
export const publishTexts = ({ dependencies }: TestServer, texts: Partial<FileTexts>) =>
  publishFiles(dependencies, { cases: [], alerts: [], places: [], partners: [], ...texts })
