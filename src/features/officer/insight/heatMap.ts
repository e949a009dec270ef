import type { Estimate, Shown, Statistics } from '../../../../contract/statistics'
import { scamKindNames, type ScamKind } from '../../../../contract/vocabulary'
import { grouped, percentNumber } from '../frame/numberWords'
import { hidden, intervalCell, none, shareCell } from './answersWords'
import { type HeatOf, type HeatStep, heatStep } from './heatStep'
import type { NumberTable } from './numberTable'

/** More columns are no map that can be read; the rest stands in the table. */
export const mostColumns = 8

export const heatNames: Record<HeatOf, string> = { hits: '认出诈骗', falseAlarms: '误认正常' }

/** `share` is undefined where nobody answered, null where it is hidden. */
export interface HeatCell {
  communityId: string
  community: string
  step: HeatStep | undefined
  words: string
}

export interface HeatRow {
  kind: ScamKind
  name: string
  cells: HeatCell[]
}

const shareOf = (answers: NonNullable<Shown>, of: HeatOf): Estimate | null => (of === 'hits' ? answers.hitRate : answers.falseAlarmRate)

function cellOf(answers: Shown | undefined, of: HeatOf): Pick<HeatCell, 'step' | 'words'> {
  if (answers === undefined) return { step: undefined, words: none }
  if (answers === null) return { step: undefined, words: hidden }
  const share = shareOf(answers, of)
  return share ? { step: heatStep(share.value, of), words: percentNumber(share.value) } : { step: undefined, words: none }
}

/** The communities with most people first, as many as a map can hold, in the order of the station. */
function columnsOf({ answers, communities }: Statistics): Statistics['communities'] {
  const met = communities.filter(({ id }) => answers.cells.some(({ communityId }) => communityId === id))
  const people = (id: string) => answers.communities.find(({ communityId }) => communityId === id)?.answers?.people ?? 0
  const busiest = new Set([...met].sort((a, b) => people(b.id) - people(a.id)).slice(0, mostColumns).map(({ id }) => id))
  return met.filter(({ id }) => busiest.has(id))
}

/** Kind × community: rows of kinds that anybody met. */
export function heatRows(statistics: Statistics, of: HeatOf): { columns: Statistics['communities']; rows: HeatRow[]; left: number } {
  const columns = columnsOf(statistics)
  const { cells, kinds } = statistics.answers
  const rows = kinds
    .map(({ kind }) => ({
      kind,
      name: scamKindNames[kind],
      cells: columns.map(({ id, name }) => {
        const found = cells.find(cell => cell.kind === kind && cell.communityId === id)
        return { communityId: id, community: name, ...cellOf(found?.answers, of) }
      })
    }))
    .filter(row => row.cells.some(({ words }) => words !== none))
  const left = new Set(cells.map(({ communityId }) => communityId)).size - columns.length
  return { columns, rows, left }
}

/** Every cell, one a line: with how many it rests on. */
export const heatTable = ({ answers, communities }: Statistics, of: HeatOf): NumberTable => ({
  title: `哪里还不熟：${heatNames[of]}`,
  columns: [{ head: '类型' }, { head: '社区' }, { head: '人数', unit: '人', number: true }, { head: heatNames[of], unit: '%', number: true }, { head: '区间', unit: '%', number: true }],
  rows: answers.cells.map(cell => {
    const community = communities.find(({ id }) => id === cell.communityId)?.name ?? cell.communityId
    const share = cell.answers && shareOf(cell.answers, of)
    const numbers = cell.answers ? [grouped(cell.answers.people), shareCell(share), intervalCell(share)] : [hidden, hidden, hidden]
    return [scamKindNames[cell.kind], community, ...numbers]
  })
})
