import { failure, success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { scopeOf } from '../../officers/scopeOf'
import { refuseUnkeepable } from '../../publishing/unkeepable'
import { createChanges } from '../../store/voicesChanges'
import { createInbox } from '../../store/voicesInbox'
import { deskChangeOf } from '../../voices/changeOf'
import { changeStep } from '../../voices/changeStep'

/** A step of a public answer: drafted by one editor, let pass by another. */
export const publishChange: Handler<'changes.publish'> = async ({ now, store }, { officer }, input) => {
  const refusal = refuseUnkeepable(input)
  if (refusal) return refusal
  const changes = store.part(createChanges)
  const [at, id] = [now(), input.id.toLowerCase()]
  if (input.step !== 'draft') {
    const stepped = await changes.step(id, row => changeStep(row, input, officer, at), officer.name, at)
    return stepped.ok ? success(deskChangeOf(stepped.value)) : stepped
  }
  const refs = [...new Set(input.feedbackIds?.map(ref => ref.toLowerCase()))]
  const { others } = await scopeOf(store, officer)
  if (refs.length > 0 && (await store.part(createInbox).known(others, refs)) < refs.length) {
    return failure('NOT_FOUND', '选中的意见里有一条找不到了，请刷新列表再选。', ['feedbackIds'])
  }
  const text = { id, title: input.title, what_was_said: input.whatWasSaid, what_changed: input.whatChanged, feedback_refs: refs }
  const drafted = await changes.draft(text, officer, at)
  if (!drafted) return failure('CONFLICT', '这条回应已经发布，或者是同事写的，不能再改。请另写一条。')
  return success(deskChangeOf(drafted))
}
