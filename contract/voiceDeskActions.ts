/** What residents said, as officers answer it: feedback, surveys and stories. In no package that a resident loads. */
import { Empty } from './session'
import {
  ChangeStep,
  DeskChange,
  DeskChanges,
  DeskStory,
  FeedbackDecision,
  Inbox,
  InboxItem,
  InboxRequest,
  QuestionGroups,
  ResultsRequest,
  StoryDesk,
  StoryDeskRequest,
  StoryStep,
  SurveyDesk,
  SurveyResults
} from './voiceDesk'

const officers = ['officer', 'reviewer', 'editor', 'admin'] as const
const editors = ['editor', 'admin'] as const

export const voiceDeskActions = {
  'feedback.inbox': { input: InboxRequest, output: Inbox, access: officers },
  'feedback.groups': { input: Empty, output: QuestionGroups, access: officers },
  'feedback.decide': { input: FeedbackDecision, output: InboxItem, access: officers },
  'changes.publish': { input: ChangeStep, output: DeskChange, access: editors },
  'changes.desk': { input: Empty, output: DeskChanges, access: editors },
  'surveys.desk': { input: Empty, output: SurveyDesk, access: officers },
  'surveys.results': { input: ResultsRequest, output: SurveyResults, access: officers },
  'stories.desk': { input: StoryDeskRequest, output: StoryDesk, access: editors },
  'stories.decide': { input: StoryStep, output: DeskStory, access: editors }
} as const
