/** 高手在民间: residents' own stories. Nothing shows before an editor has let it pass. */
import * as v from 'valibot'
import { IsoTime, mostVersion, words } from './publication'
import { ScamKind } from './vocabulary'

const Uuid = v.pipe(v.string(), v.uuid())

/** `offered`: an editor has changed the text, and the author says whether it may go out like that. */
export const storyStateNames = {
  waiting: '待审核',
  offered: '等您看改稿',
  published: '已发布',
  rejected: '没有采用',
  withdrawn: '已撤回'
} as const
export type StoryState = keyof typeof storyStateNames
export const StoryState = v.picklist(Object.keys(storyStateNames) as StoryState[])

export const longestTale = 800
export const StoryTitle = words(2, 20)
export const StoryText = words(20, longestTale)

export const StoryRequest = v.strictObject({
  /** Made on the phone: the same story sent twice is one. */
  storyId: Uuid,
  title: StoryTitle,
  text: StoryText,
  /** Without it nothing is sent. */
  consent: v.literal(true),
  /** A nickname to stand below it; nobody where it is left out. */
  byline: v.optional(words(1, 10)),
  kind: v.optional(ScamKind)
})
export type StoryRequest = v.InferOutput<typeof StoryRequest>
export const StoryReceived = v.strictObject({ state: StoryState, receivedAt: IsoTime })

export const StoryVersion = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostVersion))
export const MyStory = v.strictObject({
  storyId: v.string(),
  version: StoryVersion,
  state: StoryState,
  title: v.string(),
  /** As it is shown, or would be; empty once it has been withdrawn. */
  text: v.string(),
  byline: v.nullable(v.string()),
  /** Why it was not taken, or what was changed. */
  reason: v.nullable(v.string()),
  receivedAt: IsoTime
})
export type MyStory = v.InferOutput<typeof MyStory>
export const MyStories = v.strictObject({ stories: v.array(MyStory) })
export const WithdrawStoryRequest = v.strictObject({ storyId: Uuid })
/** The author has read the changed text of this version, and it may go out. */
export const AgreeStoryRequest = v.strictObject({ storyId: Uuid, version: StoryVersion })

export const PublicStory = v.strictObject({
  id: v.string(),
  title: v.string(),
  text: v.string(),
  byline: v.nullable(v.string()),
  kind: v.nullable(ScamKind),
  publishedAt: IsoTime
})
export type PublicStory = v.InferOutput<typeof PublicStory>
export const PublicStories = v.strictObject({ stories: v.array(PublicStory), asOf: IsoTime })
