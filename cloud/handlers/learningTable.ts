import type { learningActions } from '../../contract/learningActions'
import type { HandlersOf } from '../handler'
import { readLearning } from './learning/discernment'
import { readItem } from './learning/item'
import { listItems } from './learning/items'
import { drawOfficerPaper } from './learning/drawPaper'
import { readOfficerPractice } from './learning/practiceState'
import { submitOfficerPaper } from './learning/submitPaper'

export const learningHandlers: HandlersOf<typeof learningActions> = {
  'discernment.read': readLearning,
  'items.statistics': listItems,
  'items.read': readItem,
  'officerPractice.draw': drawOfficerPaper,
  'officerPractice.submit': submitOfficerPaper,
  'officerPractice.state': readOfficerPractice
}
