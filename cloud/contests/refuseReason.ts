import { type Failure, failure } from '../../contract/result'
import { refuseWords } from '../loops/refuseWords'

/** Blanks, and signs that nobody sees. */
const unseen = /[\s\u00ad\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0]/g
const shortest = 2

/** A reason is there to be read: by everybody who was to take part, or by whoever asks later why an entry did not. */
export function refuseReason(reason: string): Failure | undefined {
  const refused = refuseWords({ reason })
  if (refused) return refused
  return [...reason.replace(unseen, '')].length < shortest ? failure('INVALID_INPUT', '请写明原因，至少两个看得见的字。', ['reason']) : undefined
}
