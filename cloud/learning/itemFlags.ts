import { blindChance } from '../../contract/blindChance'
import type { ItemFlag } from '../../contract/learning'
import type { Question } from '../../contract/question'
import type { ItemRow } from '../store/learningItems'
import type { ChosenOption } from './itemStatistics'

/** Thresholds with their reasons: docs/measurement.md. */
const leastPeople = 30
const easy = 0.95
const aboveChance = 0.1
const leastForOptions = 100
const hardlyChosen = 0.02
/** So many choosers at least on either side, and so far apart that one comparison in 200 is by chance. */
const leastChoosers = 10
const clearly = 2.576
/** So many standard errors above 0, a correlation speaks for the key although hardly anybody is right. */
const forTheKey = 1
const z95 = 1.959963984540054

/** What editors should look at; the gravest first. */
export function flagsOf(question: Question, row: ItemRow, options: readonly ChosenOption[], discrimination: number | null): ItemFlag[] {
  const { people, right_count: right } = row
  if (people < leastPeople) return []
  const share = right / people
  const choices = question.type === 'single' || question.type === 'multiple'
  const leaning = leaningOf(row, discrimination)
  const isContrary = leaning < -z95 || (question.type !== 'order' && drawsTheGood(options))
  const flags: [ItemFlag, boolean][] = [
    ['keyedWrong', isContrary || (belowChance(question, row, options) && leaning < forTheKey)],
    ['tooHard', share < blindChance(question) + aboveChance],
    ['tooEasy', share > easy],
    ['weakOption', choices && people >= leastForOptions && options.some(option => !option.right && option.share < hardlyChosen)]
  ]
  return flags.flatMap(([flag, is]) => (is ? [flag] : []))
}

/** How many standard errors a correlation lies from 0; 0 where there is none. Source: R. A. Fisher, On the probable error of a coefficient of correlation, Metron 1 (1921), 3–32. */
const leaningOf = ({ with_rest: people }: ItemRow, correlation: number | null): number =>
  correlation === null || people <= 3 ? 0 : Math.atanh(Math.min(0.999999, Math.max(-0.999999, correlation))) * Math.sqrt(people - 3)

/** Of those who made up their minds clearly fewer are right than by picking blindly: the 99 % interval (Wilson) lies below chance. */
function belowChance(question: Question, { people, right_count: right }: ItemRow, options: readonly ChosenOption[]): boolean {
  const decided = people * (1 - (options.find(({ id }) => id === 'unsure')?.share ?? 0))
  const chance = blindChance(question)
  return chance * decided - right > clearly * Math.sqrt(chance * (1 - chance) * decided)
}

/** Whoever chose a wrong option does clearly better elsewhere than whoever chose the right ones (B. L. Welch, Biometrika 34 (1947), 28–35). */
function drawsTheGood(options: readonly ChosenOption[]): boolean {
  const keyed = meanOf(options.filter(({ right }) => right))
  return options.some(option => {
    if (option.right || option.id === 'unsure') return false
    const drawn = meanOf([option])
    if (keyed.n < leastChoosers || drawn.n < leastChoosers) return false
    const error = Math.sqrt(keyed.variance / keyed.n + drawn.variance / drawn.n)
    return error > 0 && (drawn.mean - keyed.mean) / error > clearly
  })
}

function meanOf(options: readonly ChosenOption[]): { n: number; mean: number; variance: number } {
  const n = options.reduce((sum, { withRest }) => sum + withRest, 0)
  const mean = n > 0 ? options.reduce((sum, { rest }) => sum + rest, 0) / n : 0
  const squares = options.reduce((sum, { restSquares }) => sum + restSquares, 0)
  return { n, mean, variance: n > 1 ? Math.max(0, (squares - n * mean ** 2) / (n - 1)) : 0 }
}
