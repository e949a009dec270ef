import { Text, View } from '@tarojs/components'
import { Choice } from '@/shared/ui/Choice'
import { Heading } from '@/shared/ui/Heading'
import { Phrased } from '@/shared/ui/Phrased'
import { Tool } from '@/shared/ui/Tool'
import { type Assist, useAssistStore } from './assistStore'
import type { AssistView } from './assistViewOf'
import { flushAssists } from './flushAssists'

interface AssistStepProps {
  assist: Assist
  view: Extract<AssistView, { at: 'step' }>
  /** Back to where the resident is. */
  onTheirs: () => void
}

/** What the other phone shows, what can be said, and what to tick when it was seen. */
export function AssistStep({ assist, view, onTheirs }: AssistStepProps) {
  const { assistId, stuck, ticks } = assist
  const { place, step, steps, theirs } = view
  const isTicked = (tickId: string) => ticks.some(tick => tick.stepId === step.id && tick.tickId === tickId)

  function tick(tickId: string): void {
    useAssistStore.getState().tick(assistId, { stepId: step.id, tickId }, !isTicked(tickId))
    void flushAssists()
  }
  return (
    <>
      <View className="note assist-place">{`对方手机上：第${theirs + 1}步，共${steps.length}步`}</View>
      {place !== theirs && (
        <View className="assist-ahead">
          <Text className="note">{`您在看第${place + 1}步`}</Text>
          <Tool onPress={onTheirs}>回到对方那一步</Tool>
        </View>
      )}
      <Heading level={1}>
        <Phrased>{step.words.title}</Phrased>
      </Heading>
      <View className="say">
        <View className="note">可以这样说</View>
        <View>{`“${step.words.say}”`}</View>
      </View>
      <View className="strong">
        <Phrased>让居民自己做，看到了再打勾</Phrased>
      </View>
      <View className="choices assist-ticks" role="group" aria-label="看到了再打勾">
        {step.words.ticks.map(({ id, text }) => (
          <Choice key={`${step.id} ${id}`} multiple text={text} state={isTicked(id) ? 'chosen' : 'open'} onPress={() => tick(id)} />
        ))}
      </View>
      {stuck?.stepId === step.id && <View className="note" role="status">{`已记下卡住的原因：${stuck.why}`}</View>}
    </>
  )
}
