import type { learningActions } from '../../contract/learningActions'
import { failure } from '../../contract/result'
import type { HandlersOf } from '../handler'

const later = async () => failure('UNAVAILABLE')

export const learningHandlers: HandlersOf<typeof learningActions> = {
  'discernment.read': later,
  'items.statistics': later,
  'items.read': later,
  'officerPractice.draw': later,
  'officerPractice.submit': later,
  'officerPractice.state': later
}
