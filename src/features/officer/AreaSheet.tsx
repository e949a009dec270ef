import { View } from '@tarojs/components'
import { useOfficerStore } from '@/features/session/officerStore'
import { Chips } from '@/shared/ui/Chips'
import { Sheet } from '@/shared/ui/Sheet'
import { useOwnAreas } from './useAreas'

/** 今天在哪个社区: chosen once a day, so that what is done at people's sides is counted there. */
export function AreaSheet({ onClose }: { onClose: () => void }) {
  const { area, workIn } = useOfficerStore()
  // What was chosen stays to be seen, and taken back, with no network.
  const areas = { ...(area && { [area.communityId]: area.name }), ...useOwnAreas() }
  const choose = (communityId: string | undefined) => workIn(communityId === undefined ? null : { communityId, name: areas[communityId] ?? communityId })
  const choices = Object.entries(areas).map(([id, text]) => ({ id, text }))
  return (
    <Sheet title="今天在哪个社区" onClose={onClose}>
      <View className="note">陪居民做的，就记在这个社区。再点一次就不选。</View>
      {choices.length > 0 ? (
        <Chips label="社区" choices={choices} chosen={area?.communityId} onChoose={choose} />
      ) : (
        <View className="para">还没有读到社区的名单。连上网再来选，不选也能陪。</View>
      )}
    </Sheet>
  )
}
