import { maskNumbers } from '../../../contract/maskNumbers'
import { failure, success } from '../../../contract/result'
import { daysBefore } from '../../daysBefore'
import type { Handler } from '../../handler'
import { refuseUnkeepable } from '../../publishing/unkeepable'
import { createStories } from '../../store/voicesStories'

const mostADay = 5

/** Takes a resident's own story, once; an editor reads it before anybody else does. */
export const submitStory: Handler<'stories.submit'> = async ({ now, randomUuid, store }, { residentId }, input) => {
  const refusal = refuseUnkeepable(input)
  if (refusal) return refusal
  const at = now()
  const masked = { title: maskNumbers(input.title).text, text: maskNumbers(input.text).text, ...(input.byline && { byline: maskNumbers(input.byline).text }) }
  const story = { ...input, ...masked, storyId: input.storyId.toLowerCase() }
  const kept = await store.part(createStories).add(residentId, story, { ref: randomUuid(), most: mostADay, since: daysBefore(at, 1), now: at })
  if (!kept) return failure('TOO_MANY', `一天最多投${mostADay}篇，今天的满了。写好的留在手机上，明天再投。`)
  return success({ state: kept.state, receivedAt: kept.received_at.toISOString() })
}
