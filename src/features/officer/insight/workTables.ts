import { visitKindNames } from '../../../../contract/fieldwork'
import type { Statistics } from '../../../../contract/statistics'
import { scamKindNames } from '../../../../contract/vocabulary'
import { changeWords, grouped } from '../frame/numberWords'
import { guideNameOf } from '../guideNames'
import type { NumberTable } from './numberTable'

const kindName = (kind: Statistics['reports']['kinds'][number]['kind']): string => (kind ? scamKindNames[kind] : '说不清是哪种')

export const reportRows = ({ reports }: Statistics): { name: string; count: number }[] => reports.kinds.map(({ kind, count }) => ({ name: kindName(kind), count }))

export const reportsTable = (statistics: Statistics): NumberTable => ({
  title: '举报，按类型',
  columns: [{ head: '类型' }, { head: '举报', unit: '条', number: true }],
  rows: [...reportRows(statistics).map(({ name, count }) => [name, grouped(count)]), ['合计', grouped(statistics.reports.total)]]
})

export const registrationsTable = ({ registrations: { guides, previous } }: Statistics, than: string): NumberTable => ({
  title: '登记',
  columns: [
    { head: '帮办' },
    { head: '登记', unit: '人', number: true },
    { head: '和以前比' },
    { head: '未经本机确认', unit: '次', number: true },
    { head: '卡住', unit: '次', number: true },
    { head: '不想装', unit: '次', number: true },
    { head: '退回', unit: '条', number: true }
  ],
  rows: guides
    .filter(({ counted, declined, handedOver, rejected, stuck }) => counted + declined + handedOver + rejected + stuck > 0)
    .map(guide => [
      guideNameOf(guide.guideId),
      grouped(guide.counted),
      changeWords(guide.counted, previous.find(({ guideId }) => guideId === guide.guideId)?.counted ?? 0, '人', than),
      grouped(guide.handedOver),
      grouped(guide.stuck),
      grouped(guide.declined),
      grouped(guide.rejected)
    ])
})

export const reachNames = { cases: '案例', alerts: '预警', lessons: '小课堂', places: '场所码' } as const
export type ReachOf = keyof typeof reachNames
export const reachKinds = Object.keys(reachNames) as ReachOf[]

export const reachTable = ({ reach }: Statistics): NumberTable => ({
  title: '触达：打开最多的',
  columns: [{ head: '名称' }, { head: '是什么' }, { head: '打开', unit: '次', number: true }],
  rows: reachKinds.flatMap(of => reach[of].items.map(({ name, count }) => [name, reachNames[of], grouped(count)]))
})

export const coverageTable = ({ coverage }: Statistics): NumberTable => ({
  title: '走访覆盖',
  columns: [
    { head: '点线面' },
    { head: '要去', unit: '处', number: true },
    { head: '去过', unit: '处', number: true },
    { head: '共有', unit: '户、人', number: true },
    { head: '见到', unit: '户、人', number: true }
  ],
  rows: coverage.kinds.map(({ kind, places, placesVisited, count, met }) => [visitKindNames[kind], grouped(places), grouped(placesVisited), grouped(count), grouped(met)])
})
