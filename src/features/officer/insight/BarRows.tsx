import { View } from '@tarojs/components'
import { grouped } from '../frame/numberWords'

/** Counts as bars with their names and numbers: a table, so that the largest text makes it longer and never breaks it. */
export function BarRows({ caption, rows, unit }: { caption: string; rows: readonly { name: string; count: number }[]; unit: string }) {
  const most = Math.max(1, ...rows.map(({ count }) => count))
  return (
    <View className="bar-rows" role="table" aria-label={`${caption}，${unit}`}>
      {rows.map(({ name, count }) => (
        <View key={name} className="bar-row" role="row">
          <View className="bar-name" role="rowheader">
            {name}
          </View>
          <View className="bar-track" aria-hidden="true">
            {count > 0 && <View className="bar-full" style={`width:${(count * 100) / most}%`} />}
          </View>
          <View className="bar-count" role="cell">
            {grouped(count)}
          </View>
        </View>
      ))}
    </View>
  )
}
