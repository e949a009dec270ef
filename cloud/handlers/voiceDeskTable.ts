import type { voiceDeskActions } from '../../contract/voiceDeskActions'
import type { HandlersOf } from '../handler'
import { readChangeDesk } from './changes/desk'
import { publishChange } from './changes/publish'
import { decideFeedback } from './feedback/decide'
import { groupFeedback } from './feedback/groups'
import { readInbox } from './feedback/inbox'
import { decideStory } from './stories/decide'
import { readStoryDesk } from './stories/desk'
import { readSurveyDesk } from './surveys/desk'
import { readSurveyResults } from './surveys/results'

export const voiceDeskHandlers: HandlersOf<typeof voiceDeskActions> = {
  'feedback.inbox': readInbox,
  'feedback.groups': groupFeedback,
  'feedback.decide': decideFeedback,
  'changes.publish': publishChange,
  'changes.desk': readChangeDesk,
  'surveys.desk': readSurveyDesk,
  'surveys.results': readSurveyResults,
  'stories.desk': readStoryDesk,
  'stories.decide': decideStory
}
