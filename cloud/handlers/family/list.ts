import { success } from '../../../contract/result'
import { linkOf } from '../../family/linkOf'
import type { Handler } from '../../handler'
import { createFamily } from '../../store/family'

/** What I sent, and in which guides I can be seen. */
export const listFamily: Handler<'family.list'> = async ({ now, store }, { residentId }) => {
  const { sent, shown } = await store.part(createFamily).list(residentId)
  const at = now()
  return success({ sent: sent.map(row => linkOf(row, at)), shown: shown.map(row => linkOf(row, at)) })
}
