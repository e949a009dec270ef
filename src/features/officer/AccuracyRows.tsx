import { chinaDay } from '../../../contract/chinaDay'
import { View } from '@tarojs/components'
import { useCallback } from 'react'
import { friendlyTime } from '@/shared/day'
import { accuracyWords } from './accuracyWords'
import { callFieldwork } from '@/shared/api/callFieldwork'
import { DataTable } from './frame/DataTable'
import { Panel } from './frame/Panel'
import { daysBefore } from './period'
import { useAsked } from './useAsked'

/** How far back the share of accepted records is counted. */
const days = 90

/** The share of accepted records by station and officer, with how many it rests on. Not shown where it cannot be read. */
export function AccuracyRows({ now }: { now: Date }) {
  const to = chinaDay(now)
  const { value } = useAsked(useCallback(() => callFieldwork('reviews.accuracy', { from: daysBefore(to, days), to }), [to]))
  if (!value) return null
  const rows = [
    ...value.stations.map(each => ({ key: `station ${each.station}`, name: each.station || '没有写单位', each })),
    ...value.officers.map(each => ({ key: `officer ${each.station} ${each.name}`, name: [each.name || '没有记名', each.station].filter(Boolean).join('　'), each }))
  ]
  return (
    <Panel title="登记有多准" note={`近${days}天抽查的，截至${friendlyTime(value.asOf, now)}`}>
      {rows.length === 0 ? (
        <View>还没有复核过。</View>
      ) : (
        <DataTable
          caption="登记有多准"
          rows={rows}
          keyOf={({ key }) => key}
          columns={[
            { head: '单位和姓名', cell: ({ name }) => name },
            { head: '抽查', unit: '条', number: true, cell: ({ each }) => String(each.reviewed) },
            { head: '通过', unit: '条', number: true, cell: ({ each }) => String(each.accepted) },
            { head: '通过的占多少', number: true, cell: ({ each }) => accuracyWords(each) }
          ]}
        />
      )}
    </Panel>
  )
}
