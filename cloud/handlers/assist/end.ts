import { success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { notYours } from '../../registration/watched'
import { createAssistDesk } from '../../store/assistDesk'

/** The officer goes; the resident's guide goes on alone. Doing it again changes nothing. */
export const endAssist: Handler<'assist.end'> = async ({ now, store }, { officer }, { assistId }) =>
  (await store.part(createAssistDesk).end(officer.officerId, assistId, now())) ? success({}) : notYours
