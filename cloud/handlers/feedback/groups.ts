import { success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { scopeOf } from '../../officers/scopeOf'
import { createInbox } from '../../store/voicesInbox'

/** The questions that people had something against, and how many people. */
export const groupFeedback: Handler<'feedback.groups'> = async ({ now, store }, { officer }) => {
  const { others } = await scopeOf(store, officer)
  const groups = await store.part(createInbox).groups(others)
  return success({ groups: groups.map(group => ({ ...group, lastAt: group.lastAt.toISOString() })), asOf: now().toISOString() })
}
