import { Text, View } from '@tarojs/components'
import type { Material } from '../../../contract/question'
import { channelNames } from '../../../contract/vocabulary'
import { VerdictTag } from '@/shared/ui/Tag'
import { keyboardPress } from '@/platform/keyboard'
import { segmentsOf } from './segments'

interface MessageStageProps {
  material: Material
  /** Given while the question is open and its phrases can be tapped. */
  tap?: { tapped: readonly number[]; onTap: (clue: number) => void }
  /** Given once it is explained: how the marked phrases are set and numbered. */
  verdict?: 'scam' | 'genuine'
}

/** The simulated message on its grey stage. 练习 stays in sight until the verdict takes its place. */
export function MessageStage({ material, tap, verdict }: MessageStageProps) {
  return (
    <View className="stage">
      <View className="from">
        <Text>{`${channelNames[material.channel]}　${material.from}`}</Text>
        {verdict ? <VerdictTag verdict={verdict} /> : <Text className="from-mark">练习</Text>}
      </View>
      <View className={verdict || !tap ? 'bubble bubble-read' : 'bubble bubble-open'}>
        {segmentsOf(material.text).map(({ text, clue, tail }, i) =>
          clue === undefined ? (
            <Text key={i}>{text}</Text>
          ) : (
            <Text key={i} className="phrase">
              <Phrase text={text} {...(tap ? { picked: tap.tapped.includes(clue), onTap: () => tap.onTap(clue) } : {})} {...(verdict ? { verdict } : {})} />
              {verdict && <Text className={`mark mark-${verdict}`}>{String(clue + 1)}</Text>}
              {tail && <Text>{tail}</Text>}
            </Text>
          )
        )}
      </View>
    </View>
  )
}

interface PhraseProps {
  text: string
  picked?: boolean
  onTap?: () => void
  verdict?: 'scam' | 'genuine'
}

function Phrase({ text, picked = false, onTap, verdict }: PhraseProps) {
  if (verdict || !onTap) return <Text className={verdict ? `seg-${verdict}` : ''}>{text}</Text>
  return (
    <Text
      className={picked ? 'seg-picked' : 'seg-open'}
      role="button"
      aria-pressed={picked ? 'true' : 'false'}
      onClick={onTap}
      {...keyboardPress(onTap, false)}
    >
      {text}
    </Text>
  )
}
