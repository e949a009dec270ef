import type { FeedbackState, MyFeedback } from '../../../contract/feedback'

/** What became of feedback, in words for who wrote it. */
export const stateWords: Record<FeedbackState, string> = { new: '已收到', reading: '在看', answered: '已回复', changed: '已改', closed: '这次没有改' }

/** A sentence where there is no reply: whoever asked for none still hears what became of it. */
export function outcomeSentence({ reply, state, wantsReply }: Pick<MyFeedback, 'reply' | 'state' | 'wantsReply'>): string {
  if (reply !== null) return ''
  if (state === 'changed') return '照您说的改了。改了什么，写在“你的建议改了什么”里。'
  if (state === 'closed') return '我们看过了，这次没有改。谢谢您。'
  return wantsReply ? '回复会写在这里。' : ''
}
