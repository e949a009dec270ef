import { failure, type Result, success } from '../../contract/result'
import { storyStateNames } from '../../contract/story'
import type { StoryStep } from '../../contract/voiceDesk'
import type { StoryMove } from '../store/voicesStoryDesk'
import type { StoryRow } from '../store/voicesStories'
import { standsAgainst, storyFindings } from './storyOf'

/** What becomes of a story. A text that an editor has changed goes back to its author, who says whether it may go out. */
export function storyStep(row: StoryRow, asked: StoryStep): Result<StoryMove> {
  const { state, text, title } = row
  if (asked.step === 'takeDown') {
    return state === 'published' ? success({ state: 'rejected', title, text, reason: asked.reason, published: false }) : conflict(row)
  }
  if (state !== 'waiting' && state !== 'offered') return conflict(row)
  if (asked.step === 'reject') return success({ state: 'rejected', title, text, reason: asked.reason, published: false })
  if (asked.step === 'publish' && state === 'offered') return failure('CONFLICT', '改稿还在等作者同意，作者点头以后会自己发布。')
  const next = asked.step === 'offer' ? { title: asked.title, text: asked.text } : { title, text }
  const [first] = storyFindings({ ...next, byline: row.byline }).filter(standsAgainst)
  if (first) return failure('INVALID_INPUT', `还不能发布。${first.problem}${first.mend}`, [first.field])
  if (asked.step === 'offer') return success({ ...next, state: 'offered', reason: asked.reason ?? null, published: false })
  return success({ ...next, state: 'published', reason: null, published: true })
}

const conflict = ({ state }: StoryRow) => failure('CONFLICT', `这篇故事现在是“${storyStateNames[state]}”，不能这样做。请刷新后再看。`)
