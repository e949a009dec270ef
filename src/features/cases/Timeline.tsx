import { Text, View } from '@tarojs/components'
import type { Case } from '../../../contract/case'

/** The story in steps; the turning point has the larger dot and the word. */
export function Timeline({ steps }: { steps: Case['steps'] }) {
  return (
    <View className="timeline" role="list">
      {steps.map(({ text, turning }, i) => (
        <View key={i} className={`moment${turning ? ' moment-turning' : ''}${i === steps.length - 1 ? ' moment-last' : ''}`} role="listitem">
          <View className="moment-line" aria-hidden="true">
            <View className="moment-dot" />
          </View>
          <View className="moment-words">
            {turning && <View className="moment-mark">转折</View>}
            <Text>{text}</Text>
          </View>
        </View>
      ))}
    </View>
  )
}
