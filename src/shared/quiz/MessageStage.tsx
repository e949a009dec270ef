import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Material } from '../../../contract/question'
import { channelNames } from '../../../contract/vocabulary'
import { createDoubleTapGuard } from '@/platform/doubleTap'
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
          // Where nothing can be tapped a phrase is plain text: no button that does nothing.
          clue === undefined || (!verdict && !tap) ? (
            <Text key={i}>{`${text}${tail ?? ''}`}</Text>
          ) : (
            // Mounted anew for the explanation: in browsers attributes of a button would stay on plain text.
            <Text key={verdict ? `told${i}` : `open${i}`} className={verdict ? '' : 'phrase'}>
              {verdict ? <ToldPhrase text={text} verdict={verdict} number={clue + 1} tail={tail ?? ''} /> : <OpenPhrase text={text} clue={clue} tail={tail ?? ''} tap={tap} />}
            </Text>
          )
        )}
      </View>
    </View>
  )
}

interface OpenPhraseProps {
  text: string
  clue: number
  tail: string
  tap: MessageStageProps['tap']
}

function OpenPhrase({ text, clue, tail, tap }: OpenPhraseProps) {
  const picked = tap?.tapped.includes(clue) ?? false
  const [isDoubleTap] = useState(createDoubleTapGuard)
  const onTap = () => tap?.onTap(clue)
  return (
    <>
      <Text
        className={picked ? 'seg-picked' : 'seg-open'}
        role="button"
        aria-pressed={picked ? 'true' : 'false'}
        onClick={event => !isDoubleTap(event) && onTap()}
        {...keyboardPress(onTap, false)}
      >
        {text}
      </Text>
      {tail && <Text>{tail}</Text>}
    </>
  )
}

interface ToldPhraseProps {
  text: string
  verdict: 'scam' | 'genuine'
  number: number
  tail: string
}

/** The number and what follows stay with the last character, so that neither begins a line. */
function ToldPhrase({ text, verdict, number, tail }: ToldPhraseProps) {
  return (
    <>
      <Text className={`seg-${verdict}`}>{text.slice(0, -1)}</Text>
      <Text className="nowrap">
        <Text className={`seg-${verdict}`}>{text.slice(-1)}</Text>
        <Text className={`mark mark-${verdict}`}>{String(number)}</Text>
        {tail && <Text>{tail}</Text>}
      </Text>
    </>
  )
}
