import type { Discernment, DiscernmentWeek, ShownTold, Told } from '../../../../../contract/learning'
import type { Estimate } from '../../../../../contract/statistics'
import { apartSteps, tellingApart } from '../../../../../contract/tellingApart'
import { type Audience, audienceNames } from '../../../../../contract/vocabulary'
import { grouped, percentNumber } from '../../frame/numberWords'
import { biasWords, discernmentCell, discernmentInterval, hidden, none } from '../answersWords'
import type { NumberTable } from '../numberTable'

/** How well scam and genuine are told apart, in the words that residents read too. */
export const tellWords = (discernment: Estimate | null): string => (discernment ? tellingApart(discernment.value) : '人还少，先不下结论')

/** 不到0.5，还分不太清；0.5起，能分清一些；… */
export const stepWords = apartSteps.map(({ from, words }, i) => (i === 0 ? `不到${apartSteps[1].from}，${words}` : `${from}起，${words}`)).join('；')

export const weekName = (week: number): string => (week === 0 ? '第一周' : `${week}周后`)
export const audienceName = (audience: string | null): string => audienceNames[audience as Audience] ?? '没有选人群'

const share = (part: number, of: number): string => (of > 0 ? percentNumber(part / of) : none)
const cells = (told: ShownTold): string[] =>
  told
    ? [
        grouped(told.people),
        share(told.hits, told.scamSeen),
        share(told.falseAlarms, told.genuineSeen),
        discernmentCell(told.discernment),
        told.discernment ? discernmentInterval(told.discernment) : none,
        biasWords(told.bias)
      ]
    : Array<string>(6).fill(hidden)

const columns = [
  { head: '人数', unit: '人', number: true },
  { head: '认出诈骗', unit: '%', number: true },
  { head: '误认正常', unit: '%', number: true },
  { head: '分得清', number: true },
  { head: '区间', number: true },
  { head: '偏向', number: true }
] as const

/** 80人里12人: of those whose week has begun. Who dropped out is what is missing. */
export function cameWords({ came, could, week }: DiscernmentWeek): string {
  if (week === 0) return could === null ? hidden : `${grouped(could)}人`
  if (came === null) return hidden
  return could === null ? `${grouped(came)}人` : `${grouped(could)}人里${grouped(came)}人`
}

export const weeksTable = (weeks: readonly DiscernmentWeek[]): NumberTable => ({
  title: '第一次见到的题，按周看',
  columns: [{ head: '什么时候' }, { head: '来做的' }, ...columns],
  rows: weeks.map(week => [weekName(week.week), cameWords(week), ...cells(week.unseen)])
})

export const repeatsTable = (weeks: readonly DiscernmentWeek[]): NumberTable => ({
  title: '以前做过的题，按周看',
  columns: [{ head: '什么时候' }, ...columns],
  rows: weeks.map(({ repeats, week }) => [weekName(week), ...cells(repeats)])
})

export const returnersTable = ({ first, latest }: Discernment['returners']): NumberTable => ({
  title: '回来过的人，前后对比',
  columns: [{ head: '什么时候' }, ...columns],
  rows: [
    ['第一周', ...cells(first)],
    ['最近一次', ...cells(latest)]
  ]
})

export const audiencesTable = (audiences: Discernment['audiences']): NumberTable => ({
  title: '按人群看',
  columns: [{ head: '人群' }, ...columns],
  rows: audiences.map(({ audience, unseen }) => [audienceName(audience), ...cells(unseen)])
})

/** What is said first: how it stands in the first week, and with those who came back. */
export function learningSays({ returners: { first, latest }, weeks }: Pick<Discernment, 'returners' | 'weeks'>): string {
  const start = weeks[0]?.unseen ?? null
  const begun = start?.discernment ? `第一次做体检的人，${tellWords(start.discernment)}。` : ''
  if (!first?.discernment || !latest?.discernment) return `${begun}回来再做的人还少，看不出变化。`
  return `${begun}${changeSays(first, latest)}`
}

/**
 * The interval of the change, as if other people had come the second time: those who do well once do well again, so it is rather too wide.
 * That two intervals overlap would say less still.
 */
function changeSays(first: Told, latest: Told): string {
  const [before, after] = [first.discernment, latest.discernment]
  if (!before || !after) return ''
  const change = after.value - before.value
  const half = Math.hypot((after.high - after.low) / 2, (before.high - before.low) / 2)
  if (change > half) return `回来过的${grouped(first.people)}人，比第一次分得更清了。`
  if (change < -half) return `回来过的${grouped(first.people)}人，没有第一次分得清。`
  return `回来过的${grouped(first.people)}人，和第一次差不多，还说不准。`
}
