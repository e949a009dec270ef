import { success } from '../../../contract/result'
import type { Handler } from '../../handler'

export const readProgress: Handler<'quiz.progress'> = async ({ settings, store }, { residentId }, { firsts, web }) =>
  success({
    ...(firsts ? await store.attempts.progressWithFirsts(residentId) : { byKind: await store.attempts.progress(residentId) }),
    ...(web && settings.publicUrl ? { web: settings.publicUrl } : {})
  })
