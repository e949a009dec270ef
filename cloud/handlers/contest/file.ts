import { failure, success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { createContestDraws } from '../../store/contestDraws'

/** A piece of the published file, as it was made with the draw. */
export const readDrawFile: Handler<'contest.file'> = async ({ store }, _caller, { contestId, part }) => {
  const piece = await store.part(createContestDraws).filePart(contestId.toLowerCase(), part)
  return piece ? success({ part, ...piece }) : failure('NOT_FOUND', '还没有开奖，或者没有这一段。请从这场竞答的页面重新下载。')
}
