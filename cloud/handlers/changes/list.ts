import { success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { createChanges } from '../../store/voicesChanges'
import { publicChangeOf } from '../../voices/publicChangeOf'

/** 你的建议改了什么, the latest first. */
export const listChanges: Handler<'changes.list'> = async ({ now, store }) =>
  success({ changes: (await store.part(createChanges).published()).map(publicChangeOf), asOf: now().toISOString() })
