import { success } from '../../../contract/result'
import type { Handler } from '../../handler'

export const readProgress: Handler<'quiz.progress'> = async ({ store }, caller) =>
  success({ byKind: await store.attempts.progress(caller.residentId) })
