import { View } from '@tarojs/components'
import { useProgressStore } from './progressStore'

/** Who is at one's side in a guide, above its steps; nothing where nobody is. */
export function BesideBar({ guideId }: { guideId: string }) {
  const beside = useProgressStore(({ progress }) => progress[guideId]?.beside)
  if (!beside) return null
  return (
    <View className="beside" role="status">
      {`${beside.station} ${beside.officerName}在陪您`}
    </View>
  )
}
