import { Text, View } from '@tarojs/components'
import { type Outcome, outcomeNames } from '../../../contract/case'
import { Icon, type IconTone } from '@/shared/ui/Icon'
import type { IconName } from '@/shared/ui/icons'

const looks: Record<Outcome, { icon: IconName; tone: IconTone }> = {
  blocked: { icon: 'hand-palm-fill', tone: 'genuine' },
  recovered: { icon: 'arrow-u-up-left', tone: 'act' },
  lost: { icon: 'minus-circle', tone: 'care' },
  caught: { icon: 'gavel', tone: 'act' }
}

/** How a case ended: colour, icon and word, always all three. */
export function OutcomeTag({ outcome }: { outcome: Outcome }) {
  return (
    <View className={`tag tag-${looks[outcome].tone}`}>
      <Icon name={looks[outcome].icon} tone={looks[outcome].tone} />
      <Text>{outcomeNames[outcome]}</Text>
    </View>
  )
}
