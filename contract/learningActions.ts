/** Whether people learn, whether questions are good, and officers' own practice. In no package that a resident loads. */
import * as v from 'valibot'
import { Discernment, DiscernmentRequest, ItemRequest, Items, ItemsRequest, ItemStatistics } from './learning'
import { OfficerAnswersRequest, OfficerGraded, OfficerPaper, OfficerPaperRequest, OfficerPracticeState } from './officerPractice'
import { Question } from './question'
import { Empty } from './session'

const staff = ['volunteer', 'officer', 'reviewer', 'editor', 'admin'] as const
const readers = ['officer', 'reviewer', 'editor', 'admin'] as const
const editors = ['editor', 'admin'] as const

export const learningActions = {
  'discernment.read': { input: DiscernmentRequest, output: Discernment, access: readers },
  'items.statistics': { input: ItemsRequest, output: Items, access: editors },
  'items.read': { input: ItemRequest, output: v.strictObject({ question: Question, statistics: ItemStatistics }), access: editors },
  'officerPractice.draw': { input: OfficerPaperRequest, output: OfficerPaper, access: staff },
  'officerPractice.submit': { input: OfficerAnswersRequest, output: OfficerGraded, access: staff },
  'officerPractice.state': { input: Empty, output: OfficerPracticeState, access: staff }
} as const
