import { View } from '@tarojs/components'
import type { WeakSpot } from '../../../../../contract/statistics'
import { scamKindNames } from '../../../../../contract/vocabulary'
import { DeskTool } from '../DeskTool'
import { spotMeaning, spotWords, whatNames } from './spotWords'

interface SpotListProps {
  spots: readonly WeakSpot[]
  nameOf: (communityId: string) => string
  onPush: (spot: WeakSpot) => void
}

/** The weak spots, the worst first. */
export function SpotList({ spots, nameOf, onPush }: SpotListProps) {
  return (
    <View role="list">
      {spots.map((spot, i) => {
        const name = `${nameOf(spot.communityId)}　${scamKindNames[spot.kind]}`
        return (
          <View key={i} className="insight-line spot" role="listitem">
            <View className="spot-words">
              <View className="strong">{name}</View>
              <View className="note">{`${spotMeaning(spot.what)}${spotWords(spot)}`}</View>
            </View>
            <View className="spot-tools">
              <DeskTool icon="megaphone" label={`看看要推什么：${name}，${whatNames[spot.what]}`} onPress={() => onPush(spot)}>
                看看要推什么
              </DeskTool>
            </View>
          </View>
        )
      })}
    </View>
  )
}
