import { guideFiles } from '../../content/guides'
import { visitKindNames } from '../../contract/fieldwork'
import type { Statistics } from '../../contract/statistics'
import { scamKindNames } from '../../contract/vocabulary'
import type { Column, Sheet } from '../files/sheet'

const text = (head: string): Column => ({ head, kind: 'text' })
const count = (head: string, unit: string): Column => ({ head, unit, kind: 'number' })

export function registrationsSheet({ registrations }: Statistics): Sheet {
  const { accuracy, guides, previous } = registrations
  const titleOf = (guideId: string) => guideFiles.find(({ id }) => id === guideId)?.title ?? guideId
  const ids = [...new Set([...guides, ...previous].map(({ guideId }) => guideId))]
  const rows = ids.map(id => {
    const [now, before] = [guides.find(({ guideId }) => guideId === id), previous.find(({ guideId }) => guideId === id)]
    return [titleOf(id), now?.counted ?? 0, before?.counted ?? 0, now?.handedOver ?? 0, now?.stuck ?? 0, now?.declined ?? 0, now?.rejected ?? 0]
  })
  const share = accuracy.share === null ? '还没有复核' : `${(accuracy.share * 100).toFixed(1)}%`
  return {
    name: '登记',
    columns: [text('帮办'), count('登记', '人'), count('上期登记', '人'), count('未经本机确认', '次'), count('卡住', '次'), count('不想装', '次'), count('复核退回', '条')],
    rows,
    notes: [`复核准确率：${share}（复核${String(accuracy.reviewed)}条，通过${String(accuracy.accepted)}条）`]
  }
}

export function reportsSheet({ reports }: Statistics): Sheet {
  const rows = reports.kinds.map(({ count: reported, kind }) => [kind ? scamKindNames[kind] : '没有选类型', reported])
  return {
    name: '举报',
    columns: [text('诈骗类型'), count('举报', '条')],
    rows: [...rows, ['合计', reports.total], ['上期合计', reports.previous]],
    notes: [`被多次举报的联系方式：${String(reports.clusters)}个。已撤回的举报不算。`]
  }
}

export function reachSheet({ reach }: Statistics): Sheet {
  const parts = [['案例', reach.cases], ['预警', reach.alerts], ['小课堂', reach.lessons], ['场所码', reach.places]] as const
  const rows = parts.flatMap(([name, { items, previous, total }]) => [
    [name, '合计', total],
    [name, '上期合计', previous],
    ...items.map(item => [name, item.name, item.count])
  ])
  return { name: '触达', columns: [text('内容'), text('名称'), count('打开', '次')], rows, notes: ['同一个人打开几次算几次；每种列出最多的10个。'] }
}

export function coverageSheet({ coverage }: Statistics): Sheet {
  const rows = coverage.kinds.map(({ count: there, kind, met, places, placesVisited }) => [visitKindNames[kind], places, placesVisited, there, met])
  return {
    name: '走访',
    columns: [text('点线面'), count('地点', '个'), count('去过', '个'), count('户或人', '个'), count('见面', '个')],
    rows,
    notes: ['走访是到现在为止的情况，不分时段。']
  }
}
