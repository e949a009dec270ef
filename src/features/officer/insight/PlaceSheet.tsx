import { View } from '@tarojs/components'
import { Chips } from '@/shared/ui/Chips'
import { Heading } from '@/shared/ui/Heading'
import { Sheet } from '@/shared/ui/Sheet'

export interface LookedAt {
  stationId?: string
  communityId?: string
}

interface PlaceSheetProps {
  at: LookedAt
  /** Empty for those who have one station. */
  stations: readonly string[]
  communities: readonly { id: string; name: string }[]
  onChoose: (at: LookedAt) => void
  onClose: () => void
}

/** 看哪里的: a station for administrators, and one community or all of them. */
export function PlaceSheet({ at, stations, communities, onChoose, onClose }: PlaceSheetProps) {
  const inStation = at.stationId ? { stationId: at.stationId } : {}
  return (
    <Sheet title="看哪里的" onClose={onClose}>
      <View className="note">再点一次就不选，看全部。</View>
      {stations.length > 0 && (
        <View className="section-near">
          <Heading level={3}>派出所</Heading>
          <Chips label="派出所" choices={stations.map(name => ({ id: name, text: name }))} chosen={at.stationId} onChoose={id => onChoose(id ? { stationId: id } : {})} />
        </View>
      )}
      <View className="section-near">
        <Heading level={3}>社区</Heading>
        {communities.length > 0 ? (
          <Chips
            label="社区"
            choices={communities.map(({ id, name }) => ({ id, text: name }))}
            chosen={at.communityId}
            onChoose={id => onChoose(id ? { ...inStation, communityId: id } : inStation)}
          />
        ) : (
          <View className="para">还没有读到社区的名单。连上网再来选，不选就看全部。</View>
        )}
      </View>
    </Sheet>
  )
}
