import { type Failure, failure } from '../../contract/result'
import { refuseWords } from '../loops/refuseWords'
import { seenOf } from '../publishing/unseenSigns'

const shortest = 2

/** A reason is there to be read: by everybody who was to take part, or by whoever asks later why an entry did not. */
export function refuseReason(reason: string): Failure | undefined {
  const refused = refuseWords({ reason })
  if (refused) return refused
  return [...seenOf(reason)].length < shortest ? failure('INVALID_INPUT', '请写明原因，至少两个看得见的字。', ['reason']) : undefined
}
