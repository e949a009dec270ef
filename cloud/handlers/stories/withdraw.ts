import { success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { createStories } from '../../store/voicesStories'
import { unknownStory } from '../../voices/unknownStory'

/** Takes one's own story back, whatever has become of it; its words are deleted. Doing it again changes nothing. */
export const withdrawStory: Handler<'stories.withdraw'> = async ({ now, store }, { residentId }, { storyId }) =>
  (await store.part(createStories).withdraw(residentId, storyId.toLowerCase(), now())) ? success({}) : unknownStory
