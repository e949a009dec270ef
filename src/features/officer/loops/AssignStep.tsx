import { View } from '@tarojs/components'
import { useState } from 'react'
import { chinaDay } from '../../../../contract/chinaDay'
import { type LoopStep, loopStepNames } from '../../../../contract/loop'
import { Button } from '@/shared/ui/Button'
import { Choice } from '@/shared/ui/Choice'
import { Tool } from '@/shared/ui/Tool'
import { DayField } from '../DayField'
import { FieldProblem } from '../FieldProblem'
import { DeskFrame } from '../frame/DeskFrame'
import { Panel } from '../frame/Panel'

interface AssignStepProps {
  step: LoopStep
  colleagues: readonly string[]
  now: Date
  busy: boolean
  problem: string | undefined
  onAssign: (owner: string | null, dueOn: string | null) => void
  onBack: () => void
}

/** Who does a step, and by when. */
export function AssignStep({ step, colleagues, now, busy, problem, onAssign, onBack }: AssignStepProps) {
  const [owner, setOwner] = useState(step.owner)
  const [dueOn, setDueOn] = useState(step.dueOn ?? '')
  const names = [...new Set([...colleagues, ...(step.owner ? [step.owner] : [])])]
  return (
    <DeskFrame
      at="loops"
      title="谁来办，到哪天？"
      onBack={onBack}
      dock={
        <View className="dock-one">
          <Button disabled={busy} onPress={() => onAssign(owner, dueOn || null)}>
            {busy ? '正在保存…' : '就这样定'}
          </Button>
        </View>
      }
    >
      <Panel title={loopStepNames[step.step]}>
        <View className="choices" role="radiogroup" aria-label="谁来办">
          <Choice text="待定" state={owner === null ? 'chosen' : 'open'} onPress={() => setOwner(null)} />
          {names.map(name => (
            <Choice key={name} text={name} state={name === owner ? 'chosen' : 'open'} onPress={() => setOwner(name)} />
          ))}
        </View>
        <DayField label="到哪天（可以不填）" value={dueOn} first={chinaDay(now)} last={chinaDay(new Date(now.getTime() + 365 * 86_400_000))} onChange={setDueOn} />
        <FieldProblem>{problem}</FieldProblem>
        <View className="form-tool">
          <Tool icon="arrow-u-up-left" onPress={onBack}>
            不改了，回去
          </Tool>
        </View>
      </Panel>
    </DeskFrame>
  )
}
