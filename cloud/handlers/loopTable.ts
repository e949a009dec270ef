import type { loopActions } from '../../contract/loopActions'
import type { HandlersOf } from '../handler'
import { assignLoop } from './loops/assign'
import { checkDraft } from './loops/checkDraft'
import { closeLoop } from './loops/close'
import { draftLoopAlert } from './loops/draft'
import { nameDraftPeople } from './loops/draftPeople'
import { listLoops } from './loops/list'
import { openLoop } from './loops/open'
import { pushLoop } from './loops/push'
import { readLoop } from './loops/read'
import { reopenLoop } from './loops/reopen'
import { stepLoop } from './loops/step'

export const loopHandlers: HandlersOf<typeof loopActions> = {
  'loops.open': openLoop,
  'loops.list': listLoops,
  'loops.read': readLoop,
  'loops.assign': assignLoop,
  'loops.step': stepLoop,
  'loops.draft': draftLoopAlert,
  'loops.push': pushLoop,
  'loops.close': closeLoop,
  'loops.reopen': reopenLoop,
  'drafts.check': checkDraft,
  'drafts.people': nameDraftPeople
}
