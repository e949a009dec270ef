import { Text, View } from '@tarojs/components'
import { type LoopRow, loopStepNames } from '../../../../contract/loop'
import { friendlyTime } from '@/shared/day'
import { Pressable } from '@/shared/ui/Pressable'
import { nextStep, ownerWords, stepLook, whereFrom } from './loopWords'
import { StepTag } from './StepTag'

interface LoopListProps {
  loops: readonly LoopRow[]
  now: Date
  /** For those who see several stations. */
  showStation: boolean
  onOpen: (loopId: string) => void
}

/** Matters, the next due first. */
export function LoopList({ loops, now, showStation, onOpen }: LoopListProps) {
  return (
    <View role="list">
      {loops.map(loop => (
        <View key={loop.loopId} role="listitem">
          <Pressable className="loop-row" role="link" onPress={() => onOpen(loop.loopId)}>
            <View className="loop-words">
              <View className="strong">{loop.title}</View>
              <View className="note">{[showStation ? loop.station : '', whereFrom(loop)].filter(Boolean).join('　')}</View>
              <Progress loop={loop} />
            </View>
            <Next loop={loop} now={now} />
          </Pressable>
        </View>
      ))}
    </View>
  )
}

/** 4步办完2步, and which: filled squares are decoration. */
function Progress({ loop: { steps } }: { loop: LoopRow }) {
  const done = steps.filter(step => step.done).length
  return (
    <View className="loop-progress">
      <View className="steps loop-steps" aria-hidden="true">
        {steps.map(step => (
          <View key={step.step} className={step.done ? 'step step-done' : 'step'} />
        ))}
      </View>
      <Text className="note">{`4步办完${done}步`}</Text>
    </View>
  )
}

function Next({ loop, now }: { loop: LoopRow; now: Date }) {
  const next = nextStep(loop)
  if (loop.closed) return <View className="loop-next note">{`${loop.closed.by || '同事'}办结，${friendlyTime(loop.closed.at, now)}`}</View>
  if (!next) return <View className="loop-next strong">四步都办完了，可以办结</View>
  return (
    <View className="loop-next">
      <View className="note">{`下一步：${loopStepNames[next.step]}，${ownerWords(next)}`}</View>
      <StepTag look={stepLook(next, now)} />
    </View>
  )
}
