import { chinaDay } from '../../../contract/chinaDay'
import { View } from '@tarojs/components'
import { useCallback } from 'react'
import { friendlyTime } from '@/shared/day'
import { Heading } from '@/shared/ui/Heading'
import { accuracyWords } from './accuracyWords'
import { callFieldwork } from '@/shared/api/callFieldwork'
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
    <View className="section">
      <Heading level={2}>登记有多准</Heading>
      <View className="note">{`近${days}天抽查的，通过的占多少，截至${friendlyTime(value.asOf, now)}`}</View>
      {rows.length === 0 && <View className="para">还没有复核过。</View>}
      <View role="list">
        {rows.map(({ key, name, each }) => (
          <View key={key} className="item" role="listitem">
            <View className="strong">{name}</View>
            <View className="note">{accuracyWords(each)}</View>
          </View>
        ))}
      </View>
    </View>
  )
}
