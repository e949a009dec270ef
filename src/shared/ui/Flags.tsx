import { Text, View } from '@tarojs/components'

interface FlagsProps {
  flags: readonly { mark: string; note: string }[]
}

/** 哪里不对: the words of the scam with the wavy line, numbered, and what is wrong with each. */
export function Flags({ flags }: FlagsProps) {
  return (
    <View role="list">
      {flags.map(({ mark, note }, i) => (
        <View key={i} className="numbered" role="listitem">
          <Text className="numbered-mark">{String(i + 1)}</Text>
          <View>
            <Text className="seg-scam">{mark}</Text>
            <Text>{`。${note}`}</Text>
          </View>
        </View>
      ))}
    </View>
  )
}
