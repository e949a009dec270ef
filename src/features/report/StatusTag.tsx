import { Text, View } from '@tarojs/components'
import { Icon } from '@/shared/ui/Icon'
import type { OutboxReport } from './reportOutboxStore'
import { lookOf } from './statusLooks'

export function StatusTag({ report }: { report: Pick<OutboxReport, 'state' | 'status'> }) {
  const { icon, tone, word } = lookOf(report)
  return (
    <View className={`tag tag-${tone}`}>
      <Icon name={icon} tone={tone} />
      <Text>{word}</Text>
    </View>
  )
}
