import { failure, success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { createStories } from '../../store/voicesStories'
import { unknownStory } from '../../voices/unknownStory'

/** The author has read the changed text, and it goes out. */
export const agreeToStory: Handler<'stories.agree'> = async ({ now, store }, { residentId }, input) => {
  const [stories, storyId] = [store.part(createStories), input.storyId.toLowerCase()]
  await stories.agree(residentId, storyId, input.version, now())
  const story = await stories.find(residentId, storyId)
  if (!story) return unknownStory
  // Said once more, it is out already.
  const isOut = story.state === 'published' && story.version === input.version + 1
  return isOut ? success({ state: story.state, receivedAt: story.received_at.toISOString() }) : failure('CONFLICT', '稿子又改过了，请刷新后再看一遍。')
}
