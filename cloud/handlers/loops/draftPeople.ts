import { success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { refuseUnkeepable } from '../../publishing/unkeepable'
import { createLoops } from '../../store/loops'

/** Whose stamps they are. An id without an account is somebody whose role was set by hand: it stays without a name. */
export const nameDraftPeople: Handler<'drafts.people'> = async ({ store }, { officer }, { by }) =>
  refuseUnkeepable({ by }) ?? success({ me: officer.officerId, people: await store.part(createLoops).people(by) })
