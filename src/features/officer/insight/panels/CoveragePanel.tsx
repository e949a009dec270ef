import { View } from '@tarojs/components'
import { visitKindNames } from '../../../../../contract/fieldwork'
import { friendlyTime } from '@/shared/day'
import { coverageWords } from '../../CoverageBars'
import { Panel } from '../../frame/Panel'
import { DeskTool } from '../DeskTool'
import { coverageTable } from '../workTables'
import type { PanelProps } from './panelProps'

const names = { point: '点', line: '线', group: '面' } as const

/** 走访覆盖: points, lines and groups, how far it has come. */
export function CoveragePanel({ statistics, now, onTable }: PanelProps) {
  const { asOf, kinds } = statistics.coverage
  return (
    <Panel
      title="走访覆盖"
      note={`点线面，截至${friendlyTime(asOf, now)}`}
      action={
        <DeskTool label="看表格：走访覆盖" onPress={() => onTable(coverageTable(statistics))}>
          看表格
        </DeskTool>
      }
    >
      <View role="list">
        {kinds.map(each => (
          <View key={each.kind} className="insight-line" role="listitem">
            <View>{`${names[each.kind]}：${visitKindNames[each.kind]}`}</View>
            <View className="officer-bar" aria-hidden="true">
              <View className="officer-bar-full" style={`width:${each.count ? Math.min(100, (each.met * 100) / each.count) : 0}%`} />
            </View>
            <View className="note">{coverageWords({ ...each, refused: 0, toRevisit: 0 })}</View>
          </View>
        ))}
      </View>
    </Panel>
  )
}
