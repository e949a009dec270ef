import { failure, type Result, success } from '../../contract/result'
import type { OfficerCaller } from '../caller'
import type { Dependencies } from '../dependencies'
import { maySee, notYourCommunity, scopeOf } from '../officers/scopeOf'

/** The name of a community that the officer may send something to. */
export async function communityToSend({ store }: Pick<Dependencies, 'store'>, officer: OfficerCaller, communityId: string): Promise<Result<string>> {
  const scope = await scopeOf(store, officer)
  if (!maySee(scope, communityId)) return notYourCommunity
  const areas = await store.places.areas()
  const name = areas.find(({ id }) => id === communityId)?.name
  if (name === undefined && areas.length > 0) return failure('NOT_FOUND', '没有找到这个社区，请刷新后再选。', ['communityId'])
  return success(name ?? communityId)
}
