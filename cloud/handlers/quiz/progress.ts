import { success } from '../../../contract/result'
import type { Handler } from '../../handler'

export const readProgress: Handler<'quiz.progress'> = async ({ settings, store }, { residentId }, { firsts, web }) =>
  success({
    byKind: await store.attempts.progress(residentId),
    ...(firsts ? await store.part((await import('../../store/firstAnswers')).createFirstAnswers).of(residentId) : {}),
    ...(web && settings.publicUrl ? { web: settings.publicUrl } : {})
  })
