import { success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { createStories } from '../../store/voicesStories'
import { publicStoryOf } from '../../voices/publicStoryOf'

/** 高手在民间, the latest first: only what an editor has let pass. */
export const listStories: Handler<'stories.list'> = async ({ now, store }) =>
  success({ stories: (await store.part(createStories).published()).map(publicStoryOf), asOf: now().toISOString() })
