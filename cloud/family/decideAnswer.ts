import { failure, type Result, success } from '../../contract/result'
import type { AskedLink } from '../store/family'
import type { FamilyState } from '../store/tables'

/**
 * What an answer makes of a link. The first other person who answers has it. A no may become a yes later; a no after a yes
 * ends the link, for then it is a wish not to be seen any more.
 */
export function decideAnswer({ answeredBy, expiresAt, sentBy, state }: AskedLink, residentId: string, agree: boolean, now: Date): Result<FamilyState> {
  if (sentBy === residentId) return failure('CONFLICT', '这是您自己发出的邀请，请家里人在他自己的手机上打开。')
  if (answeredBy !== undefined && answeredBy !== residentId) return failure('CONFLICT', '这份邀请已经有人回应过了。请家里人再发一份给您。')
  switch (state) {
    case 'sent':
      if (expiresAt <= now) return failure('NOT_FOUND', '这份邀请过期了，请家里人再发一份。')
      return success(agree ? 'agreed' : 'declined')
    case 'declined':
      return success(agree ? 'agreed' : 'declined')
    case 'agreed':
      return success(agree ? 'agreed' : 'revoked')
    case 'revoked':
      return answeredBy === residentId && !agree ? success('revoked') : failure('NOT_FOUND', '这份邀请已经收回，请家里人再发一份。')
  }
}
