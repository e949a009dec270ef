import { chinaDay } from '../../../contract/chinaDay'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { type Visit, type VisitResult, visitResultNames } from '../../../contract/fieldwork'
import { randomId } from '@/shared/randomId'
import { Button } from '@/shared/ui/Button'
import { Choice } from '@/shared/ui/Choice'
import { Tool } from '@/shared/ui/Tool'
import { DayField } from './DayField'
import { FieldProblem } from './FieldProblem'
import { FormField } from './FormField'
import { DeskFrame } from './frame/DeskFrame'
import { unitOf } from './visitState'
import type { OwnMark } from './visitOutboxStore'

interface MarkStepProps {
  visit: Visit
  now: Date
  onMark: (mark: OwnMark) => void
  onBack: () => void
}

const results = Object.keys(visitResultNames) as VisitResult[]
const day = 86_400_000

/** What came of a visit: met how many, nobody there, refused, or to come back on a day. No names. */
export function MarkStep({ visit, now, onMark, onBack }: MarkStepProps) {
  const today = chinaDay(now)
  const unit = unitOf(visit.kind)
  const [result, setResult] = useState<VisitResult>()
  const [met, setMet] = useState('')
  const [revisitOn, setRevisitOn] = useState(chinaDay(new Date(now.getTime() + 7 * day)))
  const [problem, setProblem] = useState<string>()
  const latest = chinaDay(new Date(now.getTime() + 366 * day))
  const choose = (to: VisitResult) => {
    setResult(to)
    setProblem(undefined)
  }
  const note = () => {
    if (!result) return setProblem('请先选一样。')
    const mark = { markId: randomId(), visitId: visit.visitId, result, visitedOn: today }
    if (result === 'met') {
      const count = Number(met)
      if (!/^\d{1,6}$/.test(met) || count < 1 || count > visit.count) return setProblem(`请填1到${visit.count}之间的数。`)
      return onMark({ ...mark, met: count })
    }
    if (result === 'again') {
      if (revisitOn <= today || revisitOn > latest) return setProblem('回访的日子要在今天以后，一年以内。')
      return onMark({ ...mark, revisitOn })
    }
    return onMark(mark)
  }
  return (
    <DeskFrame title="见到人了吗？" at="visits" note={visit.label} onBack={onBack} dock={<Button onPress={note}>记下</Button>}>
      <View className="panel desk-form">
        <View className="choices form-choices" role="radiogroup" aria-label="见到人了吗">
          {results.map(each => (
            <Choice key={each} text={visitResultNames[each]} state={each === result ? 'chosen' : 'open'} onPress={() => choose(each)} />
          ))}
        </View>
        {result === 'met' ? (
          <FormField label={`见到几${unit}`} kind="digits" most={6} value={met} hint={`共${visit.count}${unit}`} problem={problem} onEnter={note} onChange={text => (setMet(text.trim()), setProblem(undefined))} />
        ) : result === 'again' ? (
          <DayField label="哪天再去" value={revisitOn} first={today} last={latest} problem={problem} onChange={text => (setRevisitOn(text), setProblem(undefined))} />
        ) : (
          <FieldProblem>{problem}</FieldProblem>
        )}
        <View className="form-tool">
          <Tool icon="arrow-u-up-left" onPress={onBack}>
            回到清单
          </Tool>
        </View>
      </View>
    </DeskFrame>
  )
}
