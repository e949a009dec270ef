import { Text, View } from '@tarojs/components'
import { hidden, none } from './answersWords'
import type { HeatCell, HeatRow } from './heatMap'

const spoken = ({ words }: HeatCell): string => (words === hidden ? '人太少，不显示' : words === none ? '没有人答过' : `${words}%`)

/** The number stands in the cell; the weakest are also bold with a wavy line, so that nothing hangs on the colour. */
function Cell({ cell }: { cell: HeatCell }) {
  const look = cell.step === undefined ? (cell.words === hidden ? 'heat-hidden' : 'heat-none') : `heat-${cell.step}`
  return (
    <View className={`heat-cell ${look}`} role="cell" aria-label={`${cell.community}${spoken(cell)}`}>
      <Text className="heat-place" aria-hidden="true">
        {cell.community}
      </Text>
      <Text className={cell.step === 4 ? 'heat-number heat-weak' : 'heat-number'} aria-hidden="true">
        {cell.words}
      </Text>
    </View>
  )
}

/** Kind × community as a table of its own. On phones each kind is a line of its communities. */
export function HeatMap({ caption, columns, rows }: { caption: string; columns: readonly { id: string; name: string }[]; rows: readonly HeatRow[] }) {
  const grid = `--heat-columns:${columns.length}`
  return (
    <View className="heat-map" role="table" aria-label={caption}>
      <View className="heat-row heat-head" role="row" style={grid}>
        <View className="heat-kind" role="columnheader">
          类型
        </View>
        {columns.map(({ id, name }) => (
          <View key={id} className="heat-column" role="columnheader">
            {name}
          </View>
        ))}
      </View>
      {rows.map(row => (
        <View key={row.kind} className="heat-row" role="row" style={grid}>
          <View className="heat-kind" role="rowheader">
            {row.name}
          </View>
          {row.cells.map(cell => (
            <Cell key={cell.communityId} cell={cell} />
          ))}
        </View>
      ))}
    </View>
  )
}
