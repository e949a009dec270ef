import { success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { createStories } from '../../store/voicesStories'
import { myStoryOf } from '../../voices/publicStoryOf'

/** My stories, and where they stand. */
export const listMyStories: Handler<'stories.mine'> = async ({ store }, { residentId }) =>
  success({ stories: (await store.part(createStories).mine(residentId)).map(myStoryOf) })
