import * as v from 'valibot'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { FeedbackKind } from '../../../contract/feedback'
import { Survey, SurveyAnswer } from '../../../contract/survey'
import { ScamKind } from '../../../contract/vocabulary'
import { voiceDraftsKey } from '@/features/session/feedbackOutboxStore'
import { readStored } from '@/platform/storage'
import { persisted } from '@/shared/state/persisted'

const FeedbackDraft = v.object({ kind: v.nullable(FeedbackKind), text: v.string(), wantsReply: v.boolean() })
export type FeedbackDraft = v.InferOutput<typeof FeedbackDraft>

/** With the survey itself, so that it can be gone on with where there is no network. */
const SurveyDraft = v.object({ survey: Survey, answerId: v.string(), answers: v.array(SurveyAnswer), at: v.number() })
export type SurveyDraft = v.InferOutput<typeof SurveyDraft>

const StoryDraft = v.object({ storyId: v.string(), title: v.string(), text: v.string(), byline: v.string(), kind: v.nullable(ScamKind), consent: v.boolean() })
export type StoryDraft = v.InferOutput<typeof StoryDraft>

const Stored = v.object({ feedback: v.nullable(FeedbackDraft), surveys: v.array(SurveyDraft), story: v.nullable(StoryDraft) })
type Stored = v.InferOutput<typeof Stored>

interface DraftsState extends Stored {
  putFeedback(feedback: FeedbackDraft | null): void
  /** In the place of one of the same survey. */
  putSurvey(draft: SurveyDraft): void
  dropSurvey(surveyId: string): void
  putStory(story: StoryDraft | null): void
}

const nothing: Stored = { feedback: null, surveys: [], story: null }
const others = (surveys: readonly SurveyDraft[], surveyId: string) => surveys.filter(({ survey }) => survey.id !== surveyId)

/** What has been typed and not sent yet: it waits on the phone whatever happens. */
export const useDraftsStore = create<DraftsState>()(
  persist(
    set => ({
      ...nothing,
      putFeedback: feedback => set({ feedback }),
      putSurvey: draft => set(({ surveys }) => ({ surveys: [...others(surveys, draft.survey.id), draft] })),
      dropSurvey: surveyId => set(({ surveys }) => ({ surveys: others(surveys, surveyId) })),
      putStory: story => set({ story })
    }),
    persisted(voiceDraftsKey, Stored, 1, ({ feedback, surveys, story }: DraftsState): Stored => ({ feedback, surveys, story }))
  )
)

/** What was cleared in 我的 is gone from memory too. To be asked when a page opens. */
export function noticeErased(): void {
  if (readStored(voiceDraftsKey) === undefined) useDraftsStore.setState(nothing)
}
