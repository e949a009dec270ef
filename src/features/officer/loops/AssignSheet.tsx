import { View } from '@tarojs/components'
import { useState } from 'react'
import { chinaDay } from '../../../../contract/chinaDay'
import { type LoopStep, loopStepNames } from '../../../../contract/loop'
import { Button } from '@/shared/ui/Button'
import { Choice } from '@/shared/ui/Choice'
import { Sheet } from '@/shared/ui/Sheet'
import { DayField } from '../DayField'
import { FieldProblem } from '../FieldProblem'

interface AssignSheetProps {
  step: LoopStep
  colleagues: readonly string[]
  now: Date
  busy: boolean
  problem: string | undefined
  onAssign: (owner: string | null, dueOn: string | null) => void
  onClose: () => void
}

/** Who does a step, and by when. 完成 closes it and changes nothing. */
export function AssignSheet({ step, colleagues, now, busy, problem, onAssign, onClose }: AssignSheetProps) {
  const [owner, setOwner] = useState(step.owner)
  const [dueOn, setDueOn] = useState(step.dueOn ?? '')
  const names = [...new Set([...colleagues, ...(step.owner ? [step.owner] : [])])]
  const today = chinaDay(now)
  return (
    <Sheet title={`${loopStepNames[step.step]}：谁来办，到哪天`} onClose={onClose}>
      <View className="choices" role="radiogroup" aria-label="谁来办">
        <Choice text="待定" state={owner === null ? 'chosen' : 'open'} onPress={() => setOwner(null)} />
        {names.map(name => (
          <Choice key={name} text={name} state={name === owner ? 'chosen' : 'open'} onPress={() => setOwner(name)} />
        ))}
      </View>
      <DayField label="到哪天（可以不填）" value={dueOn} first={today} last={chinaDay(new Date(now.getTime() + 365 * 86_400_000))} onChange={setDueOn} />
      <FieldProblem>{problem}</FieldProblem>
      <View className="section-near">
        <Button kind="secondary" disabled={busy} onPress={() => onAssign(owner, dueOn || null)}>
          {busy ? '正在保存…' : '就这样定'}
        </Button>
      </View>
    </Sheet>
  )
}
