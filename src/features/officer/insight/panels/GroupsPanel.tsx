import { View } from '@tarojs/components'
import { useState } from 'react'
import { friendlyTime } from '@/shared/day'
import { Chips } from '@/shared/ui/Chips'
import { Panel } from '../../frame/Panel'
import { type Dimension, dimensionNames, groupTable } from '../answerTables'
import { DeskTool } from '../DeskTool'
import { CopyTable, NumberRows } from '../TableSheet'
import type { PanelProps } from './panelProps'

const choices = (Object.keys(dimensionNames) as Dimension[]).map(id => ({ id, text: dimensionNames[id] }))
/** On a phone each group is a block of lines: more are shown when they are asked for. Copied are all. */
const most = 8

const empty: Record<Dimension, string> = {
  kinds: '这段时间还没有人答题。',
  communities: '还没有社区的数字。居民在“我的”里选了社区才有。',
  audiences: '还没有人群的数字。居民在“我的”里选了人群才有。',
  places: '还没有地点的数字。扫场所码进来答题才有。'
}

/** 分组看: the same numbers by kind, community, audience or place. */
export function GroupsPanel({ statistics, now }: Omit<PanelProps, 'onTable'>) {
  const [by, setBy] = useState<Dimension>('kinds')
  const [all, setAll] = useState(false)
  const table = groupTable(statistics, by)
  function choose(to: Dimension | undefined): void {
    setBy(to ?? by)
    setAll(false)
  }
  return (
    <Panel
      title="分组看"
      note={`截至${friendlyTime(statistics.answers.asOf, now)}`}
      className="insight-groups"
      action={table.rows.length > 0 && <CopyTable key={by} table={table} />}
    >
      <Chips label="怎么分" choices={choices} chosen={by} onChoose={choose} />
      {table.rows.length > 0 ? <NumberRows table={all ? table : { ...table, rows: table.rows.slice(0, most) }} /> : <View className="para">{empty[by]}</View>}
      {table.rows.length > most && !all && <DeskTool onPress={() => setAll(true)}>{`看全部${table.rows.length}个`}</DeskTool>}
    </Panel>
  )
}
