import { failure } from '../../contract/result'

/** Never sent, or somebody else's: which of them stays untold. */
export const unknownInvite = failure('NOT_FOUND', '没有找到这份邀请，请家里人再发一份。')
