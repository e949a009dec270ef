import { Text, View } from '@tarojs/components'
import type { ItemStatistics } from '../../../../../contract/learning'
import { Phrased } from '@/shared/ui/Phrased'
import { rightWords } from './itemWords'

/** How many answered rightly; on phones the interval goes to the next line as a whole. */
export function RightLine({ item, className }: { item: Pick<ItemStatistics, 'people' | 'right'>; className: string }) {
  const { interval, said } = rightWords(item)
  return (
    <View className={className}>
      <Phrased>{said}</Phrased>
      {interval && <Text className="nowrap">{interval}</Text>}
    </View>
  )
}
