import { View } from '@tarojs/components'
import { Notice } from '@/shared/ui/Notice'
import { Tool } from '@/shared/ui/Tool'
import { type OutboxMark, useVisitOutboxStore } from './visitOutboxStore'

/** What the server did not take, why, and the way to put it aside. */
export function RejectedMarks({ items }: { items: readonly OutboxMark[] }) {
  const rejected = items.filter(({ state }) => state === 'rejected')
  if (rejected.length === 0) return null
  return (
    <View className="section-near">
      <Notice icon="warning" tone="care" live>
        {rejected.map(({ mark, label, message }) => (
          <View key={mark.markId}>
            {`${label}没有记上。${message ?? ''}`}
            <Tool label={`知道了：${label}`} onPress={() => useVisitOutboxStore.getState().remove(mark.markId)}>
              知道了
            </Tool>
          </View>
        ))}
      </Notice>
    </View>
  )
}
