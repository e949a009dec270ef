import type { Estimate, Push, Shown, WeakSpot } from '../../../../../contract/statistics'
import { grouped, percent } from '../../frame/numberWords'
import { intervalWords } from '../answersWords'

type What = WeakSpot['what']

export const whatNames: Record<What, string> = { hits: '认出诈骗', falseAlarms: '误认正常' }
const rateNames: Record<What, string> = { hits: '认出率', falseAlarms: '误认率' }

/** 48人答过，认出诈骗54%（区间48%～60%），一般是72%。 */
export const spotWords = ({ people, what, share, usual }: Pick<WeakSpot, 'people' | 'what' | 'share' | 'usual'>): string =>
  `${grouped(people)}人答过，${whatNames[what]}${percent(share.value)}（区间${intervalWords(share)}），一般是${percent(usual)}。`

/** What is wrong there, for who reads no numbers. */
export const spotMeaning = (what: What): string => (what === 'hits' ? '诈骗信息容易被放过。' : '正常信息容易被当成诈骗。')

const pointsOf = (share: number): number => Math.abs(Math.round(share * 100))
const side = (share: number): string => (Math.round(share * 100) === 0 ? '没有变' : `${share > 0 ? '高' : '低'}${pointsOf(share)}`)

/**
 * What came after a push, as far as it can be told. It speaks of answers only: fewer people deceived cannot be read from it.
 *
 * @param change after minus before, of shares
 */
export function changeInWords(what: What, change: Estimate): string {
  const name = rateNames[what]
  if (change.low <= 0 && change.high >= 0) return `前后差得不多，还说不准。${name}可能从${side(change.low)}到${side(change.high)}个百分点。`
  const [least, most] = [pointsOf(change.low), pointsOf(change.high)].sort((a, b) => a - b)
  return `${name}${change.value > 0 ? '高' : '低'}了约${pointsOf(change.value)}个百分点（区间${least}～${most}）。`
}

/** 48人答过，认出诈骗54%（区间50%～58%） */
function measuredWords(what: What, answers: Shown): string {
  if (!answers) return '答题的不到5人，不显示'
  const share = what === 'hits' ? answers.hitRate : answers.falseAlarmRate
  return share ? `${grouped(answers.people)}人答过，${whatNames[what]}${percent(share.value)}（区间${intervalWords(share)}）` : `${grouped(answers.people)}人答过，没有碰到这样的题`
}

export const beforeWords = ({ what, before }: Pick<Push, 'what' | 'before'>): string => `推之前28天：${measuredWords(what, before.answers)}。`

/** @param dayWords of the day on which the follow-up can be read */
export function afterWords({ what, after, change }: Pick<Push, 'what' | 'after' | 'change'>, dayWords: string): string {
  if (!after) return `推之后7天还没过完，${dayWords}可以看变化。`
  const measured = `推之后7天：${measuredWords(what, after.answers)}。`
  return change ? `${measured}${changeInWords(what, change)}` : `${measured}还看不出变化。`
}
