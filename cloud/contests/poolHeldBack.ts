import { failure } from '../../contract/result'
import type { OfficerCaller } from '../caller'
import type { Dependencies } from '../dependencies'
import { lastMoment } from './contestState'
import { knownContests } from './knownContests'

/** Not a matter of rights: signing in again would not help, waiting does. */
const heldBack = failure('CONFLICT', '有竞答还没有截止，竞答题库的答案和数字现在只有管理员能看。请等竞答截止以后再看。')

/**
 * Officers are residents too, and may take part: while a contest is announced or takes papers, its pool is for administrators only.
 *
 * @returns why this officer does not see it now, or undefined
 */
export async function poolHeldBack({ now, store }: Pick<Dependencies, 'now' | 'store'>, { role }: Pick<OfficerCaller, 'role'>) {
  if (role === 'admin') return undefined
  const at = now()
  return (await knownContests(store)).some(contest => !contest.cancelled_at && !contest.closed_at && at <= lastMoment(contest)) ? heldBack : undefined
}
