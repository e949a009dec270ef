import { success } from '../../../contract/result'
import type { Handler } from '../../handler'

export const readProgress: Handler<'quiz.progress'> = async ({ settings, store }, caller, { web }) =>
  success({ byKind: await store.attempts.progress(caller.residentId), ...(web && settings.publicUrl ? { web: settings.publicUrl } : {}) })
