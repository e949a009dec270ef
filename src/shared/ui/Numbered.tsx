import { Text, View } from '@tarojs/components'

/** Sentences in their order, numbered. */
export function Numbered({ lines }: { lines: readonly string[] }) {
  return (
    <View role="list">
      {lines.map((line, i) => (
        <View key={line} className="numbered" role="listitem">
          <Text className="numbered-mark">{String(i + 1)}</Text>
          <Text>{line}</Text>
        </View>
      ))}
    </View>
  )
}
