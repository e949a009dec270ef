import { blindChance } from '../../contract/blindChance'
import type { ItemFlag } from '../../contract/learning'
import type { Question } from '../../contract/question'
import { wilsonInterval } from '../registration/wilsonInterval'
import type { ItemRow } from '../store/learningItems'
import type { ChosenOption } from './itemStatistics'

/** Thresholds with their reasons: docs/measurement.md. */
const leastPeople = 30
const easy = 0.95
const surelyEasy = 0.9
const aboveChance = 0.1
const surelyAboveChance = 0.2
const leastForOptions = 100
const hardlyChosen = 0.02
const surelyHardlyChosen = 0.05
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
  const choices = question.type === 'single' || question.type === 'multiple'
  const leaning = leaningOf(row, discrimination)
  const isContrary = leaning < -z95 || isDrawnWrongly(question, row, options)
  const flags: [ItemFlag, boolean][] = [
    ['keyedWrong', isContrary || (belowChance(question, row, options) && leaning < forTheKey)],
    ['tooHard', isTooHard(question, row, options)],
    ['tooEasy', right / people > easy && lowOf(right, people) > surelyEasy],
    ['weakOption', choices && people >= leastForOptions && options.some(option => !option.right && isHardlyChosen(option, people))]
  ]
  return flags.flatMap(([flag, is]) => (is ? [flag] : []))
}

/** How many standard errors a correlation lies from 0; 0 where there is none. Source: R. A. Fisher, On the probable error of a coefficient of correlation, Metron 1 (1921), 3–32. */
const leaningOf = ({ with_rest: people }: ItemRow, correlation: number | null): number =>
  correlation === null || people <= 3 ? 0 : Math.atanh(Math.min(0.999999, Math.max(-0.999999, correlation))) * Math.sqrt(people - 3)

/** How many made up their minds: 拿不准 is no pick. */
export const decidedOf = (people: number, options: readonly ChosenOption[]): number =>
  Math.round(people * (1 - (options.find(({ id }) => id === 'unsure')?.share ?? 0)))

/** The ends of Wilson's interval: a share that was met by chance is not told of an item. */
const lowOf = (counted: number, observed: number): number => wilsonInterval(counted, observed)?.low ?? 0
const highOf = (counted: number, observed: number): number => wilsonInterval(counted, observed)?.high ?? 1

/** Hardly more of those who made up their minds are right than by picking blindly, or most did not make them up. */
function isTooHard(question: Question, { people, right_count: right }: ItemRow, options: readonly ChosenOption[]): boolean {
  const decided = decidedOf(people, options)
  const chance = blindChance(question)
  const isHardly = decided > 0 && right / decided < chance + aboveChance && highOf(right, decided) < chance + surelyAboveChance
  return isHardly || lowOf(people - decided, people) > 1 / 2
}

const isHardlyChosen = ({ share }: ChosenOption, people: number): boolean => share < hardlyChosen && highOf(share * people, people) < surelyHardlyChosen

/** Of those who made up their minds clearly fewer are right than by picking blindly: the 99 % interval (Wilson) lies below chance. */
function belowChance(question: Question, { people, right_count: right }: ItemRow, options: readonly ChosenOption[]): boolean {
  const decided = decidedOf(people, options)
  const chance = blindChance(question)
  return chance * decided - right > clearly * Math.sqrt(chance * (1 - chance) * decided)
}

type Elsewhere = Pick<ChosenOption, 'withRest' | 'rest' | 'restSquares'>

/**
 * Whether the able choose otherwise than the key: a wrong option rather than the right one. Where several may be chosen each option is a
 * question of its own, chosen or left out. Order has no options to choose.
 */
function isDrawnWrongly({ type }: Question, row: ItemRow, options: readonly ChosenOption[]): boolean {
  if (type === 'order') return false
  if (type === 'multiple')
    return options.some(option => {
      const left = { withRest: row.with_rest - option.withRest, rest: row.rest - option.rest, restSquares: row.rest_squares - option.restSquares }
      return option.right ? doBetter(left, option) : doBetter(option, left)
    })
  const keyed = options.find(({ right }) => right)
  return keyed !== undefined && options.some(option => !option.right && option.id !== 'unsure' && doBetter(option, keyed))
}

/** Whether some do clearly better elsewhere than others (B. L. Welch, Biometrika 34 (1947), 28–35). */
function doBetter(some: Elsewhere, others: Elsewhere): boolean {
  const [a, b] = [meanOf(some), meanOf(others)]
  if (a.n < leastChoosers || b.n < leastChoosers) return false
  const error = Math.sqrt(a.variance / a.n + b.variance / b.n)
  return error > 0 && (a.mean - b.mean) / error > clearly
}

function meanOf({ rest, restSquares, withRest: n }: Elsewhere): { n: number; mean: number; variance: number } {
  const mean = n > 0 ? rest / n : 0
  return { n, mean, variance: n > 1 ? Math.max(0, (restSquares - n * mean ** 2) / (n - 1)) : 0 }
}
