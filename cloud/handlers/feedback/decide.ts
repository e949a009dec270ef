import { failure, success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { scopeOf } from '../../officers/scopeOf'
import { refuseUnkeepable } from '../../publishing/unkeepable'
import { createInbox } from '../../store/voicesInbox'
import { inboxItemOf } from '../../voices/feedbackOf'

/** What becomes of feedback, from just the version that the officer has seen. A reply goes only to who asked for one. */
export const decideFeedback: Handler<'feedback.decide'> = async ({ now, store }, { officer }, { id, reply, state, version }) => {
  const refusal = refuseUnkeepable({ reply })
  if (refusal) return refusal
  const inbox = store.part(createInbox)
  const { others } = await scopeOf(store, officer)
  const row = await inbox.find(others, id)
  if (!row) return failure('NOT_FOUND', '没有找到这条意见，请刷新列表再看。')
  if (state === 'answered' && reply === undefined) return failure('INVALID_INPUT', '请先写回复，再选“已回复”。', ['reply'])
  if (reply !== undefined && !row.wants_reply) return failure('INVALID_INPUT', '提意见的人没有要回复，请选“已改”或“不改”。', ['reply'])
  // The answer to the same step was lost on the way, and it is asked for once more.
  const isDone = row.version === version + 1 && row.state === state && row.officer_name === officer.name && (reply === undefined || row.reply === reply)
  const stepped = isDone ? row : await inbox.step(id, version, { state, reply: reply ?? null, officerName: officer.name }, now())
  return stepped ? success(inboxItemOf(stepped)) : failure('CONFLICT', '这条意见刚被同事处理过，请刷新后再看。')
}
