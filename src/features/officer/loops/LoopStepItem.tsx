import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { type LoopStep, loopStepNames } from '../../../../contract/loop'
import { Heading } from '@/shared/ui/Heading'
import { Tool } from '@/shared/ui/Tool'
import { ownerWords, stepLook } from './loopWords'
import { StepTag } from './StepTag'

export type StepDeed = 'assign' | 'done' | 'undo' | 'note'

interface LoopStepItemProps {
  step: LoopStep
  place: number
  last: boolean
  now: Date
  /** A closed matter is only read. */
  closed: boolean
  onDeed: (deed: StepDeed) => void
  /** What came of this step: the alert, the push. */
  children?: ReactNode
}

/** One step on the line: how it stands, who does it, what was written, and what can be done. */
export function LoopStepItem({ step, place, last, now, closed, onDeed, children }: LoopStepItemProps) {
  const name = loopStepNames[step.step]
  const look = stepLook(step, now)
  return (
    <View className={`moment loop-moment${last ? ' moment-last' : ''}`} role="listitem">
      <View className="moment-line" aria-hidden="true">
        <View className={`moment-dot dot-${look.look}`} />
      </View>
      <View className="moment-words">
        <View className="loop-step-head">
          <Heading level={3}>{`${place}．${name}`}</Heading>
          <StepTag look={look} />
        </View>
        {!step.done && <View className="note">{`谁来办：${ownerWords(step)}`}</View>}
        {step.note && <View className="loop-note">{step.note}</View>}
        {children}
        {!closed && (
          <View className="tools">
            {step.done ? (
              <Tool icon="arrow-u-up-left" label={`改回没办完：${name}`} onPress={() => onDeed('undo')}>
                改回没办完
              </Tool>
            ) : (
              <Tool icon="check-circle" label={`办完：${name}`} onPress={() => onDeed('done')}>
                办完
              </Tool>
            )}
            {!step.done && (
              <Tool icon="user" label={`分工：${name}`} onPress={() => onDeed('assign')}>
                分工
              </Tool>
            )}
            <Tool icon="pencil-simple-line" label={`写说明：${name}`} onPress={() => onDeed('note')}>
              写说明
            </Tool>
          </View>
        )}
      </View>
    </View>
  )
}
