import type { voiceActions } from '../../contract/voiceActions'
import type { HandlersOf } from '../handler'
import { listChanges } from './changes/list'
import { listMyFeedback } from './feedback/mine'
import { submitFeedback } from './feedback/submit'
import { countReach } from './reach/count'
import { agreeToStory } from './stories/agree'
import { listStories } from './stories/list'
import { listMyStories } from './stories/mine'
import { submitStory } from './stories/submit'
import { withdrawStory } from './stories/withdraw'
import { answerSurvey } from './survey/answer'
import { readOpenSurveys } from './survey/current'

export const voiceHandlers: HandlersOf<typeof voiceActions> = {
  'reach.count': countReach,
  'feedback.submit': submitFeedback,
  'feedback.mine': listMyFeedback,
  'changes.list': listChanges,
  'survey.current': readOpenSurveys,
  'survey.answer': answerSurvey,
  'stories.submit': submitStory,
  'stories.mine': listMyStories,
  'stories.withdraw': withdrawStory,
  'stories.agree': agreeToStory,
  'stories.list': listStories
}
