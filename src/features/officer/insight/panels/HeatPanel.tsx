import { View } from '@tarojs/components'
import { useState } from 'react'
import { openPage } from '@/platform/navigation'
import { routes } from '@/routes'
import { friendlyTime } from '@/shared/day'
import { Chips } from '@/shared/ui/Chips'
import { Panel } from '../../frame/Panel'
import { DeskTool } from '../DeskTool'
import { HeatMap } from '../HeatMap'
import { heatNames, heatRows, heatTable } from '../heatMap'
import type { HeatOf } from '../heatStep'
import type { PanelProps } from './panelProps'

const choices = (Object.keys(heatNames) as HeatOf[]).map(id => ({ id, text: heatNames[id] }))

/** 哪里还不熟: kind × community. Deeper is more to do, so that a grey print reads the same way. */
export function HeatPanel({ statistics, now, onTable, onDefinitions }: PanelProps & { onDefinitions: () => void }) {
  const [of, setOf] = useState<HeatOf>('hits')
  const { columns, rows, left } = heatRows(statistics, of)
  return (
    <Panel
      title="哪里还不熟"
      note={`${heatNames[of]}，%。颜色越深，越值得去讲一讲。少于5人的不显示。截至${friendlyTime(statistics.answers.asOf, now)}`}
      className="insight-heat"
      action={
        <View className="insight-tools">
          <DeskTool label="看表格：哪里还不熟" onPress={() => onTable(heatTable(statistics, of))}>
            看表格
          </DeskTool>
          <DeskTool label="数字怎么算的：哪里还不熟" onPress={onDefinitions}>
            数字怎么算的
          </DeskTool>
          <DeskTool onPress={() => openPage(routes.weakSpots)}>去讲一讲</DeskTool>
        </View>
      }
    >
      <Chips label="看哪一样" choices={choices} chosen={of} onChoose={to => setOf(to ?? of)} />
      {rows.length > 0 ? <HeatMap caption={`${heatNames[of]}，按诈骗类型和社区`} columns={columns} rows={rows} /> : <View className="para">还没有社区的答题数字。居民在“我的”里选了社区才有。</View>}
      {left > 0 && <View className="note">{`这里是答题的人最多的${columns.length}个社区，另外${left}个在表格里。`}</View>}
    </Panel>
  )
}
