import { Text, View } from '@tarojs/components'
import { DeskIcon } from '../frame/DeskIcon'
import type { DeskIconName } from '../frame/deskIcons'
import { Icon } from '@/shared/ui/Icon'
import type { StepLook } from './loopWords'

const icons: Record<Exclude<StepLook['look'], 'done'>, { name: DeskIconName; tone: 'scam' | 'care' | 'ink2' }> = {
  late: { name: 'clock-countdown-fill', tone: 'scam' },
  today: { name: 'clock-fill', tone: 'care' },
  open: { name: 'clock', tone: 'ink2' }
}

/** How a step stands: icon, colour and words, never colour alone. */
export function StepTag({ look: { look, words } }: { look: StepLook }) {
  return (
    <View className={`step-tag step-${look}`}>
      {look === 'done' ? <Icon name="check-circle-fill" tone="genuine" /> : <DeskIcon name={icons[look].name} tone={icons[look].tone} />}
      <Text className="step-words">{words}</Text>
    </View>
  )
}
