import type { Shown, Statistics } from '../../contract/statistics'
import { audienceNames, scamKindNames } from '../../contract/vocabulary'
import type { Column, Sheet, SheetCell } from '../files/sheet'
import { definitions } from './definitions'
import { answersColumns, answersRow } from './sheetColumns'
import { coverageSheet, reachSheet, registrationsSheet, reportsSheet } from './sheetsOfOthers'

const text = (head: string): Column => ({ head, kind: 'text' })
const steps = { day: '日期', week: '一周从', month: '一月从' }
const stepNames = { day: '按日', week: '按周', month: '按月' }

/** The numbers as tables, one a family. What the page hides is hidden here too. */
export function sheetsOf(statistics: Statistics): Sheet[] {
  const { answers, communities } = statistics
  const nameOf = (id: string) => communities.find(community => community.id === id)?.name ?? id
  const sheet = (name: string, heads: readonly Column[], rows: readonly { of: readonly SheetCell[]; answers: Shown }[]): Sheet => ({
    name,
    columns: [...heads, ...answersColumns],
    rows: rows.map(row => [...row.of, ...answersRow(row.answers)])
  })
  return [
    overview(statistics, sheet),
    sheet('按类型', [text('诈骗类型')], answers.kinds.map(row => ({ of: [scamKindNames[row.kind]], answers: row.answers }))),
    sheet('按社区', [text('社区')], answers.communities.map(row => ({ of: [nameOf(row.communityId)], answers: row.answers }))),
    sheet('按人群', [text('人群')], answers.audiences.map(row => ({ of: [row.audience ? audienceNames[row.audience] : '没有选'], answers: row.answers }))),
    sheet('按地点', [text('地点')], answers.places.map(row => ({ of: [row.name], answers: row.answers }))),
    sheet(stepNames[answers.step], [{ head: steps[answers.step], kind: 'day' }], answers.series.map(row => ({ of: [row.from], answers: row.answers }))),
    sheet(
      '类型×社区',
      [text('诈骗类型'), text('社区')],
      answers.cells.map(row => ({ of: [scamKindNames[row.kind], nameOf(row.communityId)], answers: row.answers }))
    ),
    registrationsSheet(statistics),
    reportsSheet(statistics),
    reachSheet(statistics),
    coverageSheet(statistics)
  ]
}

type MakeSheet = (name: string, heads: readonly Column[], rows: readonly { of: readonly SheetCell[]; answers: Shown }[]) => Sheet

function overview(statistics: Statistics, sheet: MakeSheet): Sheet {
  const { answers, communities, communityId, from, station, to } = statistics
  const whose = communityId ? (communities.find(({ id }) => id === communityId)?.name ?? communityId) : (station ?? '全市')
  const rows = [
    { of: ['本期'], answers: answers.total },
    { of: ['上期'], answers: answers.previous },
    { of: ['去年同期'], answers: answers.yearBefore },
    { of: ['其中：完成体检'], answers: answers.checkups }
  ]
  const notes = [`范围：${whose}，${from}至${to}`, `截至：${inChina(answers.asOf)}`, '数字怎么算的：', ...definitions]
  return { ...sheet('总览', [text('时段')], rows), notes }
}

/** 2026-11-22 09:30 in China. */
const inChina = (time: string): string => new Date(Date.parse(time) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

/** All tables as one: a line a number, for those who count on with it. */
export function flatSheet(sheets: readonly Sheet[]): Sheet {
  const rows = sheets.flatMap(({ columns, name, notes = [], rows }) => [
    ...notes.map(note => [name, '说明', note, null, '']),
    ...rows.flatMap(row => {
      const isName = ({ kind }: Column) => kind === 'text' || kind === 'day'
      const item = columns.flatMap((column, i) => (isName(column) ? [String(row[i] ?? '')] : [])).join('，')
      return columns.flatMap((column, i) => (isName(column) ? [] : [[name, item, column.head, numberOf(row[i] ?? null, column), unitOf(column)]]))
    })
  ])
  return { name: '反诈统计', columns: [text('表'), text('项目'), text('指标'), { head: '数值', kind: 'number' }, text('单位')], rows }
}

const unitOf = ({ kind, unit }: Column): string => (kind === 'share' ? '%' : (unit ?? ''))
const numberOf = (cell: SheetCell, { kind }: Column): SheetCell => (typeof cell === 'number' && kind === 'share' ? Math.round(cell * 10_000) / 100 : cell)
