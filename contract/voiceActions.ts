/** What residents tell us beside reports: feedback, surveys, stories; and how often a text was opened. */
import { FeedbackReceived, FeedbackRequest, MyFeedbackList, PublicChanges } from './feedback'
import { reachActions } from './reach'
import { Empty } from './session'
import { AgreeStoryRequest, MyStories, PublicStories, StoryReceived, StoryRequest, WithdrawStoryRequest } from './story'
import { OpenSurveys, SurveyAnswers, SurveyReceived, SurveysRequest } from './survey'

export const voiceActions = {
  ...reachActions,
  'feedback.submit': { input: FeedbackRequest, output: FeedbackReceived, access: 'resident' },
  'feedback.mine': { input: Empty, output: MyFeedbackList, access: 'resident' },
  'changes.list': { input: Empty, output: PublicChanges, access: 'anyone', cacheSeconds: 60 },
  'survey.current': { input: SurveysRequest, output: OpenSurveys, access: 'resident' },
  'survey.answer': { input: SurveyAnswers, output: SurveyReceived, access: 'resident' },
  'stories.submit': { input: StoryRequest, output: StoryReceived, access: 'resident' },
  'stories.mine': { input: Empty, output: MyStories, access: 'resident' },
  'stories.withdraw': { input: WithdrawStoryRequest, output: Empty, access: 'resident' },
  'stories.agree': { input: AgreeStoryRequest, output: StoryReceived, access: 'resident' },
  'stories.list': { input: Empty, output: PublicStories, access: 'anyone', cacheSeconds: 60 }
} as const
