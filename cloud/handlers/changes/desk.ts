import { success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { createChanges } from '../../store/voicesChanges'
import { deskChangeOf } from '../../voices/changeOf'

/** All public answers with where they stand, the last changed first. */
export const readChangeDesk: Handler<'changes.desk'> = async ({ now, store }) =>
  success({ changes: (await store.part(createChanges).desk()).map(deskChangeOf), asOf: now().toISOString() })
