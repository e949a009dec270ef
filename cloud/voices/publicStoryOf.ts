import type { MyStory, PublicStory } from '../../contract/story'
import type { StoryRow } from '../store/voicesStories'

/** A story as its author sees it. */
export const myStoryOf = (row: StoryRow): MyStory => ({
  storyId: row.id,
  version: row.version,
  state: row.state,
  title: row.title,
  text: row.text,
  byline: row.byline,
  reason: row.reason,
  receivedAt: row.received_at.toISOString()
})

/** A story as everybody sees it. */
export const publicStoryOf = (row: StoryRow): PublicStory => ({
  id: row.ref,
  title: row.title,
  text: row.text,
  byline: row.byline,
  kind: row.kind,
  publishedAt: (row.published_at ?? row.updated_at).toISOString()
})
