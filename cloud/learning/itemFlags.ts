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
const z95 = 1.959963984540054

/** What editors should look at; the gravest first. */
export function flagsOf(question: Question, { people, right_count: right, with_rest: withRest }: ItemRow, options: readonly ChosenOption[], discrimination: number | null): ItemFlag[] {
  if (people < leastPeople) return []
  const share = right / people
  const choices = question.type === 'single' || question.type === 'multiple'
  const flags: [ItemFlag, boolean][] = [
    ['keyedWrong', isNegative(discrimination, withRest) || (question.type !== 'order' && drawsTheGood(options))],
    ['tooHard', share < chanceOf(question) + aboveChance],
    ['tooEasy', share > easy],
    ['weakOption', choices && people >= leastForOptions && options.some(option => option.share < hardlyChosen)]
  ]
  return flags.flatMap(([flag, is]) => (is ? [flag] : []))
}

/** What somebody who picks blindly gets right; 拿不准 is no blind pick. */
export function chanceOf(question: Question): number {
  if (question.type === 'judge') return 1 / 2
  const count = question.options.length
  if (question.type === 'single') return 1 / count
  if (question.type === 'multiple') return 1 / (2 ** count - 1)
  return 1 / Array.from({ length: count }, (_, i) => i + 1).reduce((product, each) => product * each, 1)
}

/** The 95 % interval of a correlation lies below 0. Source: R. A. Fisher, On the probable error of a coefficient of correlation, Metron 1 (1921), 3–32. */
const isNegative = (correlation: number | null, people: number): boolean =>
  correlation !== null && people > 3 && Math.atanh(Math.max(-0.999999, correlation)) + z95 / Math.sqrt(people - 3) < 0

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
