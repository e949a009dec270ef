import { audienceNames, scamKindNames } from '../../../../contract/vocabulary'
import type { Shown, Statistics } from '../../../../contract/statistics'
import { grouped } from '../frame/numberWords'
import { biasCell, discernmentCell, discernmentInterval, hidden, intervalCell, none, shareCell } from './answersWords'
import { stepLabel, stepNames } from './dayWords'
import type { NumberTable } from './numberTable'

export const dimensionNames = { kinds: '按类型', communities: '按社区', audiences: '按人群', places: '按地点' } as const
export type Dimension = keyof typeof dimensionNames

const firstHead: Record<Dimension, string> = { kinds: '类型', communities: '社区', audiences: '人群', places: '地点' }

const shares = [
  { head: '认出诈骗', unit: '%', number: true },
  { head: '认出区间', unit: '%', number: true },
  { head: '误认正常', unit: '%', number: true },
  { head: '误认区间', unit: '%', number: true }
] as const

const peopleCell = (answers: NonNullable<Shown>): string => (answers.atLeast ? `至少${grouped(answers.people)}` : grouped(answers.people))

/** 人数 认出诈骗 区间 误认正常 区间, all hidden for a group that is. */
function shareCells(answers: Shown): string[] {
  if (!answers) return Array<string>(1 + shares.length).fill(hidden)
  const { hitRate, falseAlarmRate } = answers
  return [peopleCell(answers), shareCell(hitRate), intervalCell(hitRate), shareCell(falseAlarmRate), intervalCell(falseAlarmRate)]
}

/** 辨别力 辨别区间 倾向 */
function leaningCells(answers: Shown): string[] {
  if (!answers) return [hidden, hidden, hidden]
  const { bias, discernment } = answers
  return [discernmentCell(discernment), discernment ? discernmentInterval(discernment) : none, biasCell(bias)]
}

/** Behind the line chart. */
export const seriesTable = ({ answers: { series, step } }: Statistics): NumberTable => ({
  title: `辨别力的变化（${stepNames[step]}）`,
  columns: [{ head: step === 'month' ? '月份' : step === 'week' ? '从周一' : '日期' }, { head: '人数', unit: '人', number: true }, ...shares, { head: '辨别力', number: true }],
  rows: series.map(({ from, answers }) => [stepLabel(from, step), ...shareCells(answers), answers ? discernmentCell(answers.discernment) : hidden])
})

/** Behind the bars of who took part. */
export const participationTable = ({ answers: { series, step } }: Statistics): NumberTable => ({
  title: `参与（${stepNames[step]}）`,
  columns: [
    { head: step === 'month' ? '月份' : step === 'week' ? '从周一' : '日期' },
    { head: '人数', unit: '人', number: true },
    { head: '做了', unit: '次', number: true },
    { head: '答题', unit: '题', number: true },
    { head: '答对', unit: '题', number: true }
  ],
  rows: series.map(({ from, answers }) => [
    stepLabel(from, step),
    ...(answers ? [peopleCell(answers), grouped(answers.attempts), grouped(answers.answered), grouped(answers.right)] : Array<string>(4).fill(hidden))
  ])
})

/** The groups of one dimension with their names. */
export function groupsOf({ answers, communities }: Statistics, dimension: Dimension): { name: string; answers: Shown }[] {
  switch (dimension) {
    case 'kinds':
      return answers.kinds.map(({ kind, answers: of }) => ({ name: scamKindNames[kind], answers: of }))
    case 'communities':
      return answers.communities.map(({ communityId, answers: of }) => ({ name: communities.find(({ id }) => id === communityId)?.name ?? communityId, answers: of }))
    case 'audiences':
      return answers.audiences.map(({ audience, answers: of }) => ({ name: audience ? audienceNames[audience] : '没有选人群', answers: of }))
    case 'places':
      return answers.places.map(({ name, answers: of }) => ({ name, answers: of }))
  }
}

export const groupTable = (statistics: Statistics, dimension: Dimension): NumberTable => ({
  title: dimensionNames[dimension],
  columns: [
    { head: firstHead[dimension] },
    { head: '人数', unit: '人', number: true },
    { head: '答题', unit: '题', number: true },
    ...shares,
    { head: '辨别力', number: true },
    { head: '辨别区间', number: true },
    { head: '倾向', number: true }
  ],
  rows: groupsOf(statistics, dimension).map(({ name, answers }) => {
    const [people = hidden, ...rest] = shareCells(answers)
    return [name, people, answers ? grouped(answers.answered) : hidden, ...rest, ...leaningCells(answers)]
  })
})
