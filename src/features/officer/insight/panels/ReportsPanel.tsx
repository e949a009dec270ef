import { View } from '@tarojs/components'
import { friendlyTime } from '@/shared/day'
import { changeWords, grouped } from '../../frame/numberWords'
import { Panel } from '../../frame/Panel'
import { BarRows } from '../BarRows'
import { DeskTool } from '../DeskTool'
import { beforeName } from '../statisticsPeriod'
import { reportRows, reportsTable } from '../workTables'
import type { PanelProps } from './panelProps'

/** More bars are a table. */
const most = 6

/** 举报 by kind, the most frequent first. */
export function ReportsPanel({ statistics, now, onTable }: PanelProps) {
  const { asOf, clusters, previous, total } = statistics.reports
  const rows = [...reportRows(statistics)].sort((a, b) => b.count - a.count)
  return (
    <Panel
      title="举报"
      note={`共${grouped(total)}条，截至${friendlyTime(asOf, now)}`}
      action={
        <DeskTool label="看表格：举报" onPress={() => onTable(reportsTable(statistics))}>
          看表格
        </DeskTool>
      }
    >
      {rows.length > 0 ? <BarRows caption="举报，按类型" unit="条" rows={rows.slice(0, most)} /> : <View className="para">这段时间没有举报。</View>}
      {rows.length > most && <View className="note">{`还有${rows.length - most}种，在表格里。`}</View>}
      <View className="note">{`${changeWords(total, previous, '条', beforeName(statistics))}。${clusters > 0 ? `有${grouped(clusters)}个号码或网址被举报两次以上。` : ''}`}</View>
    </Panel>
  )
}
