import { View } from '@tarojs/components'
import { useCallback } from 'react'
import { registrationReplies } from '../../../contract/registrationReplies'
import { openPage } from '@/platform/navigation'
import { routes } from '@/routes'
import { callerOf } from '@/shared/api/call'
import { ListRow } from '@/shared/ui/ListRow'
import { Sheet } from '@/shared/ui/Sheet'
import { guideNameOf, handedOverGuides } from './guideNames'
import { useAsked } from './useAsked'

const callGuides = callerOf(registrationReplies)
const askGuides = () => callGuides('guides.current', {})

/** Which guide to do on the officer's own phone. Guides of the city's own only where the city has them on. */
export function HandOverSheet({ onClose }: { onClose: () => void }) {
  const { value } = useAsked(useCallback(askGuides, []))
  const shown = handedOverGuides.filter(id => id !== 'guide-golden-bell' || value?.switchedOn.includes(id))
  return (
    <Sheet title="帮居民做哪一样" onClose={onClose}>
      <View className="note sheet-note">用您的手机做，不留居民的任何信息，单独记作“未经本机确认”。</View>
      <View className="rows">
        {shown.map(id => (
          <ListRow
            key={id}
            title={guideNameOf(id)}
            onPress={() => {
              onClose()
              openPage(routes.handOver(id))
            }}
          />
        ))}
      </View>
    </Sheet>
  )
}
