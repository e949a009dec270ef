import { Text, View } from '@tarojs/components'
import { Tool } from '@/shared/ui/Tool'
import type { Moment } from './debriefOf'
import { reactionWords } from './endWords'

interface MomentListProps {
  moments: readonly Moment[]
  genuine: boolean
  onBackTo: (at: number) => void
}

/** The line of the conversation. Where there was a sign, what was said stands there too; from each moment one can try another move. */
export function MomentList({ moments, genuine, onBackTo }: MomentListProps) {
  return (
    <View className="sim-path" role="list">
      {moments.map(({ at, lines, move, reaction, sign }) => (
        <View key={at} className={sign ? 'sim-moment sim-moment-sign' : 'sim-moment'} role="listitem">
          {sign && (
            <>
              <View className="strong">{sign.title}</View>
              <View className="sim-heard">{lines.map(({ text }) => text).join('')}</View>
              <View>{sign.note}</View>
            </>
          )}
          <View>
            <Text className="note">您　</Text>
            <Text>{move.text}</Text>
          </View>
          {sign && <View className={`strong sim-${reaction}`}>{reactionWords({ reaction }, genuine)}</View>}
          <Tool icon="arrow-counter-clockwise" label={`回到“${move.text}”，换个选择`} onPress={() => onBackTo(at)}>
            换个选择再走一遍
          </Tool>
        </View>
      ))}
    </View>
  )
}
