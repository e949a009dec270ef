import { failure, type Result, success } from '../../contract/result'
import { scopeOf } from '../officers/scopeOf'
import type { AtLoops } from './loopHandler'

/** How many reports of a group the officer may know of. */
export async function reportsBehind({ dependencies, loops, officer }: AtLoops, clusterId: string): Promise<Result<number>> {
  if (officer.role === 'editor') return failure('FORBIDDEN', '编辑看不到举报。请民警从这一组举报建这件事，或者改用线索。', ['from'])
  const scope = await scopeOf(dependencies.store, officer)
  const reports = await loops.reportsOf(clusterId, scope.others)
  return reports > 0 ? success(reports) : failure('NOT_FOUND', '没有找到这一组举报，它可能过了保存期。请回到举报里再看。', ['from'])
}
