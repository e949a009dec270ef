import type { Handler } from '../../handler'
import { watched } from '../../registration/watched'
import { createAssistDesk } from '../../store/assistDesk'

/** Where the resident stands, for the officer who opened it. */
export const watchAssist: Handler<'assist.watch'> = async ({ now, store }, { officer }, { assistId }) => {
  const asOf = now()
  return watched(await store.part(createAssistDesk).watch(officer.officerId, assistId, asOf), asOf)
}
