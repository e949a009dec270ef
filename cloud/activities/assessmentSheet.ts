import { materialKeys, materialNames } from '../../contract/activity'
import type { AssessedStation, Assessment, weekStates } from '../../contract/activityAssessment'
import type { Column, Sheet, SheetCell } from '../files/sheet'
import { shortDay } from '../chineseDay'
import { clockOf } from './clockOf'

const weekWords: Record<(typeof weekStates)[number], string> = { done: '有', missing: '缺', open: '本周还没有', ahead: '还没到' }
const number = (head: string, unit: string): Column => ({ head, unit, kind: 'number' })
const share = (part: number, whole: number): SheetCell => (whole === 0 ? '—' : part / whole)

/** The assessment as a table: a row for each station. */
export function assessmentSheet({ asOf, month, stations, weeks }: Assessment): Sheet {
  return {
    name: `考核表 ${month}`,
    columns: [
      { head: '派出所', kind: 'text' },
      ...weeks.map(({ from, to }): Column => ({ head: weekHead(from, to), kind: 'text' })),
      number('缺宣传', '周'),
      number('宣传活动', '次'),
      number('到场', '人次'),
      ...materialKeys.map(key => number(materialNames[key].name, materialNames[key].unit)),
      number('登记', '人'),
      number('未经本机确认', '次'),
      { head: '复核准确率', kind: 'share' },
      number('已复核', '条'),
      number('收到举报', '件'),
      { head: '24小时内处理', kind: 'share' },
      number('应处理', '件'),
      { head: '走访覆盖', kind: 'share' },
      number('走访点位', '处')
    ],
    rows: stations.map(rowOf),
    notes: [
      `截至${clockOf(new Date(asOf))}。周一在本月的周算在本月。`,
      '登记、未经本机确认、复核准确率、走访覆盖与统计页口径相同；走访覆盖是现在的名单，不分月份。',
      '24小时内处理：收到后24小时内第一次核实或处理的，占应处理的。没有选社区的举报不归哪个派出所，和撤回的一样不算在内。'
    ]
  }
}

/** 11月2日至8日 */
const weekHead = (from: string, to: string) => `${shortDay(from)}至${from.slice(5, 7) === to.slice(5, 7) ? `${Number(to.slice(8))}日` : shortDay(to)}`

function rowOf({ registrations: { accuracy, counted, handedOver }, reports, station, totals, visits, weeks }: AssessedStation): SheetCell[] {
  return [
    station,
    ...weeks.map(({ activities, state }) => (state === 'done' ? `${activities}次` : weekWords[state])),
    weeks.filter(({ state }) => state === 'missing').length,
    totals.activities,
    totals.people,
    ...materialKeys.map(key => totals.materials[key]),
    counted,
    handedOver,
    accuracy.share ?? '—',
    accuracy.reviewed,
    reports.received,
    share(reports.inTime, reports.due),
    reports.due,
    share(visits.placesVisited, visits.places),
    visits.places
  ]
}
