import { View } from '@tarojs/components'
import { useState } from 'react'
import { friendlyTime } from '@/shared/day'
import { Chips } from '@/shared/ui/Chips'
import { Panel } from '../../frame/Panel'
import { type Dimension, dimensionNames, groupTable } from '../answerTables'
import { CopyTable, NumberRows } from '../TableSheet'
import type { PanelProps } from './panelProps'

const choices = (Object.keys(dimensionNames) as Dimension[]).map(id => ({ id, text: dimensionNames[id] }))
const empty: Record<Dimension, string> = {
  kinds: '这段时间还没有人答题。',
  communities: '还没有社区的数字。居民在“我的”里选了社区才有。',
  audiences: '还没有人群的数字。居民在“我的”里选了人群才有。',
  places: '还没有地点的数字。扫场所码进来答题才有。'
}

/** 分组看: the same numbers by kind, community, audience or place. */
export function GroupsPanel({ statistics, now }: Omit<PanelProps, 'onTable'>) {
  const [by, setBy] = useState<Dimension>('kinds')
  const table = groupTable(statistics, by)
  return (
    <Panel title="分组看" note={`截至${friendlyTime(statistics.answers.asOf, now)}`} className="insight-groups">
      <Chips label="怎么分" choices={choices} chosen={by} onChoose={to => setBy(to ?? by)} />
      {table.rows.length > 0 ? (
        <>
          <CopyTable key={by} table={table} />
          <NumberRows table={table} />
        </>
      ) : (
        <View className="para">{empty[by]}</View>
      )}
    </Panel>
  )
}
