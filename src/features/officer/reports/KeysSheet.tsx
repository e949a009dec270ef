import { Text, View } from '@tarojs/components'
import { Sheet } from '@/shared/ui/Sheet'
import { allKeys } from './reportKeys'

/** 全部快捷键. */
export function KeysSheet({ onClose }: { onClose: () => void }) {
  return (
    <Sheet title="全部快捷键" onClose={onClose}>
      <View className="note">正在打字的时候，字母就是字母。</View>
      <View role="list">
        {allKeys.map(({ does, keys }) => (
          <View key={does} className="keys-line" role="listitem">
            <View className="keys-keys">
              {keys.map(key => (
                <Text key={key} className="key">
                  {key}
                </Text>
              ))}
            </View>
            <Text>{does}</Text>
          </View>
        ))}
      </View>
    </Sheet>
  )
}

/** The keys most used, at the foot of the desk; ? shows the rest. */
export function KeysFoot() {
  return (
    <View className="note keys-foot" aria-hidden="true">
      <Text className="key">J</Text>
      <Text className="key">K</Text>
      <Text>下一条、上一条</Text>
      <Text className="key">Enter</Text>
      <Text>打开</Text>
      <Text className="key">?</Text>
      <Text>全部快捷键</Text>
    </View>
  )
}
