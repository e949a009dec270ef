/** Today, people and roles, and what was written down. In no package that a resident loads. */
import {
  ChangeOfficerRequest,
  ChangePassphraseRequest,
  Invited,
  InviteRequest,
  Invites,
  Log,
  LogCheck,
  LogRequest,
  SignedOut,
  SignOutOfficerRequest,
  UninviteRequest
} from './desk'
import { Officer } from './officer'
import { Empty } from './session'
import { Today } from './today'

const staff = ['volunteer', 'officer', 'reviewer', 'editor', 'admin'] as const
const admins = ['admin'] as const

export const deskActions = {
  'desk.today': { input: Empty, output: Today, access: staff },
  'officer.changePassphrase': { input: ChangePassphraseRequest, output: Empty, access: staff },
  'officers.invite': { input: InviteRequest, output: Invited, access: admins },
  'officers.invites': { input: Empty, output: Invites, access: admins },
  'officers.uninvite': { input: UninviteRequest, output: Empty, access: admins },
  'officers.change': { input: ChangeOfficerRequest, output: Officer, access: admins },
  'officers.signOut': { input: SignOutOfficerRequest, output: SignedOut, access: admins },
  'audit.list': { input: LogRequest, output: Log, access: admins },
  'audit.verify': { input: Empty, output: LogCheck, access: admins }
} as const
