import { success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { unknownAssist } from '../../registration/unknownAssist'

/** The caller goes on alone; doing it again changes nothing. */
export const leaveAssist: Handler<'assist.leave'> = async ({ now, store }, { residentId }, { assistId }) =>
  (await store.assists.leave(residentId, assistId, now())) ? success({}) : unknownAssist
