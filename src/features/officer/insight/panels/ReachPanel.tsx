import { View } from '@tarojs/components'
import { friendlyTime } from '@/shared/day'
import { changeWords, grouped } from '../../frame/numberWords'
import { Panel } from '../../frame/Panel'
import { DeskTool } from '../DeskTool'
import { beforeName } from '../statisticsPeriod'
import { reachKinds, reachNames, reachTable } from '../workTables'
import type { PanelProps } from './panelProps'

/** 触达: how often texts were opened and codes of places scanned. */
export function ReachPanel({ statistics, now, onTable }: PanelProps) {
  const { reach } = statistics
  return (
    <Panel
      title="触达"
      note={`打开多少次，截至${friendlyTime(reach.asOf, now)}`}
      action={
        <DeskTool label="看表格：触达" onPress={() => onTable(reachTable(statistics))}>
          看表格
        </DeskTool>
      }
    >
      <View role="list">
        {reachKinds.map(of => {
          const { total, previous, items } = reach[of]
          const [first] = items
          return (
            <View key={of} className="insight-line" role="listitem">
              <View className="insight-line-head">
                <View>{reachNames[of]}</View>
                <View className="strong">{`${grouped(total)}次`}</View>
              </View>
              <View className="note">{`${changeWords(total, previous, '次', beforeName(statistics))}。${first ? `最多的：${first.name}，${grouped(first.count)}次。` : ''}`}</View>
            </View>
          )
        })}
      </View>
    </Panel>
  )
}
