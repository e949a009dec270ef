import { type StoryState, storyStateNames } from '../../../../contract/story'

/** In words for editors: 等您看改稿 is the author's. */
export const deskStateNames: Record<StoryState, string> = { ...storyStateNames, offered: '等作者同意' }
