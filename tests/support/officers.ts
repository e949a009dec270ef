import { hashInviteCode, newInviteCode } from '../../cloud/officers/inviteCode'
import { createOfficerInvites } from '../../cloud/store/officerInvites'
import type { OfficerSession } from '../../contract/officer'
import type { Role } from '../../contract/session'
import type { TestServer } from './testServer'

export const goodPassphrase = '枣树下面三只白鹅'

/** A one-time code, as `npm run officer -- invite` prints it. */
export async function invite({ clock, dependencies }: Pick<TestServer, 'clock' | 'dependencies'>, role: Role = 'officer', fields: { name?: string; station?: string; days?: number } = {}): Promise<string> {
  const code = newInviteCode()
  const { days = 7, name = null, station = null } = fields
  const expiresAt = new Date(clock.now.getTime() + days * 86_400_000)
  await dependencies.store.part(createOfficerInvites).add(hashInviteCode(code), { role, name, station }, clock.now, expiresAt)
  return code
}

/** Somebody new with an account, signed in on a phone of their own. */
export async function enrol(server: TestServer, name: string, role: Role = 'officer', station = '城东派出所'): Promise<OfficerSession> {
  const token = await server.signIn()
  return server.value('officer.enrol', { code: await invite(server, role), passphrase: goodPassphrase, name, station }, token)
}
