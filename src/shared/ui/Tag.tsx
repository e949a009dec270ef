import { Text, View } from '@tarojs/components'
import type { Verdict } from '../../../contract/vocabulary'
import { Icon } from './Icon'
import type { IconName } from './icons'

const verdictLooks: Record<Verdict, { icon: IconName; word: string }> = {
  scam: { icon: 'warning-octagon-fill', word: '诈骗' },
  genuine: { icon: 'check-circle-fill', word: '正常' },
  unsure: { icon: 'question-fill', word: '拿不准' }
}

/** The verdict on a message: colour, icon and word, always all three. */
export function VerdictTag({ verdict }: { verdict: Verdict }) {
  return (
    <View className={`tag tag-${verdict}`}>
      <Icon name={verdictLooks[verdict].icon} tone={verdict} size="s" />
      <Text>{verdictLooks[verdict].word}</Text>
    </View>
  )
}
