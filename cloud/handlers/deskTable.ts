import type { deskActions } from '../../contract/deskActions'
import type { HandlersOf } from '../handler'
import { listAudit } from './audit/list'
import { verifyAuditLog } from './audit/verify'
import { readToday } from './desk/today'
import { changePassphrase } from './officer/changePassphrase'
import { changeOfficer } from './officers/change'
import { inviteOfficer } from './officers/invite'
import { listInvites } from './officers/invites'
import { signOutOfficerEverywhere } from './officers/signOut'
import { takeInviteBack } from './officers/uninvite'

export const deskHandlers: HandlersOf<typeof deskActions> = {
  'desk.today': readToday,
  'officer.changePassphrase': changePassphrase,
  'officers.invite': inviteOfficer,
  'officers.invites': listInvites,
  'officers.uninvite': takeInviteBack,
  'officers.change': changeOfficer,
  'officers.signOut': signOutOfficerEverywhere,
  'audit.list': listAudit,
  'audit.verify': verifyAuditLog
}
