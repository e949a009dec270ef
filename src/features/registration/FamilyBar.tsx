import { Text, View } from '@tarojs/components'
import { Tool } from '@/shared/ui/Tool'
import { revokeFamily } from './answerFamily'
import { useFamilyStore } from './familyStore'
import { useProgressStore } from './progressStore'

/** While family may see how far I am in a guide: says so, and takes it back with a tap. */
export function FamilyBar({ guideId }: { guideId: string }) {
  const inviteId = useProgressStore(({ progress }) => progress[guideId]?.inviteId)
  const agreed = useFamilyStore(({ answers }) => inviteId !== undefined && answers[inviteId] === 'agree')
  if (!inviteId || !agreed) return null
  return (
    <View className="beside">
      <Text className="note beside-words">家里人能看到您做到第几步</Text>
      <Tool onPress={() => void revokeFamily(inviteId)}>不再让他看</Tool>
    </View>
  )
}
