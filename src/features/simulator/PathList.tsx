import { Text, View } from '@tarojs/components'
import { showsByClass } from '@/platform/drawn'
import { focusPart, scrollToPart } from '@/platform/toPart'
import { Button } from '@/shared/ui/Button'
import { Pressable } from '@/shared/ui/Pressable'
import type { Moment } from './debriefOf'
import { heardWords, reactionWords } from './endWords'
import { moreWords, type Stretch } from './pathOf'

const stretchId = (at: number): string => `path-${at}`

interface PathListProps {
  path: readonly Stretch[]
  /** How many stretches have been asked for. */
  seen: number
  genuine: boolean
  onMore: () => void
  onBackTo: (at: number) => void
}

/** The line of the conversation, one stretch at a time: enough to read, and one small message to WeChat. */
export function PathList({ path, seen, genuine, onMore, onBackTo }: PathListProps) {
  const more = moreWords(path, seen)
  const showMore = () => {
    onMore()
    scrollToPart(stretchId(seen))
    focusPart(stretchId(seen))
  }
  return (
    <>
      <View className="sim-path" role="list">
        {path.slice(0, seen).map(({ plain, signed }, i) => (
          <View key={i} id={stretchId(i)} className="sim-stretch" role="listitem">
            {plain.length > 0 && <View className="sim-plain">{plain.map(mine).join('\n')}</View>}
            {signed && <SignedMoment moment={signed} genuine={genuine} onBackTo={onBackTo} />}
          </View>
        ))}
      </View>
      {(more || showsByClass) && (
        <View className={more ? 'sim-more' : 'sim-gone'}>
          <Button kind="secondary" onPress={showMore}>
            {more}
          </Button>
        </View>
      )}
    </>
  )
}

interface SignedMomentProps {
  moment: Moment
  genuine: boolean
  onBackTo: (at: number) => void
}

/** What was said, what gave it away and what one did; from here one can try another move. */
function SignedMoment({ moment: { at, lines, move, reaction, sign }, genuine, onBackTo }: SignedMomentProps) {
  return (
    <>
      <View className="strong sim-dot">{sign?.title}</View>
      <View className="sim-heard">{heardWords(lines)}</View>
      <View>{sign?.note}</View>
      <View className="sim-did">{mine({ move })}</View>
      <View className={`strong sim-${reaction}`}>{reactionWords({ reaction }, genuine)}</View>
      <Pressable className="tool" label={`回到“${move.text}”，换个选择`} onPress={() => onBackTo(at)}>
        <Text className="tool-word">换个选择再走一遍</Text>
      </Pressable>
    </>
  )
}

const mine = ({ move }: Pick<Moment, 'move'>): string => `您　${move.text}`
