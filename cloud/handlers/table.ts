import type { Handlers } from '../handler'
import { eraseProfile } from './profile/erase'
import { exportProfile } from './profile/export'
import { saveProfile } from './profile/save'
import { drawPaper } from './quiz/paper'
import { readProgress } from './quiz/progress'
import { submitQuiz } from './quiz/submit'
import { openSession } from './session/open'

/** The handler of each action; leaving one out does not compile. */
export const handlers: Handlers = {
  'session.open': openSession,
  'profile.save': saveProfile,
  'profile.export': exportProfile,
  'profile.erase': eraseProfile,
  'quiz.paper': drawPaper,
  'quiz.submit': submitQuiz,
  'quiz.progress': readProgress
}
