import { View } from '@tarojs/components'
import { useCallback } from 'react'
import { lessonFiles } from '../../../../content/lessons'
import { severityNames } from '../../../../contract/alert'
import { chinaDay } from '../../../../contract/chinaDay'
import type { TypedAlert } from '../../../../contract/loopDraft'
import { audienceNames, scamKindNames, type ScamKind } from '../../../../contract/vocabulary'
import { call } from '@/shared/api/call'
import { withoutMarks } from '@/shared/ui/phrasesOf'
import { Tool } from '@/shared/ui/Tool'
import { useAsked } from '../useAsked'
import { fromTemplate, templates } from './alertTemplates'
import { ManyOf, OneOf } from './ChoiceFields'
import { useDraftForm } from './draftContext'
import { type Picking, PickField } from './PickField'
import { SourcesFields } from './SourcesFields'
import { ValidityFields } from './ValidityFields'
import { WordsField } from './WordsField'

const deeds = { practice: '练几道题', case: '看一个案例', lesson: '学一课', call: '打电话' } as const
const numbers = { '96110': '拿不准，问96110', '110': '拨打110' }
const lessons = Object.fromEntries(lessonFiles.map(({ id, title }) => [id, title]))

const emptyAction = {
  practice: { type: 'practice', kind: 'rebate' },
  case: { type: 'case', caseId: '' },
  lesson: { type: 'lesson', lessonId: '' },
  call: { type: 'call', number: '96110' }
} as const satisfies Record<keyof typeof deeds, TypedAlert['action']>

const askAreas = () => call('areas.list', {})
const askCases = () => call('cases.list', { limit: 50 })

/** The fields of an alert. */
export function AlertForm({ text, now, onPick }: { text: TypedAlert; now: Date; onPick: (picking: Picking) => void }) {
  const { put, replace } = useDraftForm()
  const { value: found } = useAsked(useCallback(askAreas, []))
  const { value: published } = useAsked(useCallback(askCases, []))
  const areas = Object.fromEntries((found?.areas ?? []).map(({ id, name }) => [id, name]))
  // What was chosen stays to be seen, also where the list cannot be read.
  const communities = { ...Object.fromEntries(text.communities.map(id => [id, id])), ...areas }
  const cases = Object.fromEntries((published?.cases ?? []).map(({ id, title }) => [id, withoutMarks(title)]))
  const { action } = text
  return (
    <View>
      {text.title === '' && text.text === '' && (
        <View className="form-tool">
          <Tool icon="file-text" onPress={() => onPick({ label: '照哪一类的模板写', choices: templates, chosen: '', onChoose: kind => replace(fromTemplate(text, kind)) })}>
            照模板写
          </Tool>
        </View>
      )}
      <WordsField path="title" />
      <WordsField path="text" long />
      <OneOf label="有多急" path="severity" choices={severityNames} chosen={text.severity} onChoose={to => put('severity', to)} />
      <OneOf label="看完做什么" path="action" choices={deeds} chosen={action.type} onChoose={to => put('action', emptyAction[to])} />
      {action.type === 'practice' && <PickField label="练哪一类" path="action.kind" choices={scamKindNames} chosen={action.kind} onChoose={kind => put('action', { type: 'practice', kind: kind as ScamKind })} onOpen={onPick} />}
      {action.type === 'case' && <PickField label="哪个案例" path="action.caseId" choices={cases} chosen={action.caseId} onChoose={caseId => put('action', { type: 'case', caseId })} onOpen={onPick} />}
      {action.type === 'lesson' && <PickField label="哪一课" path="action.lessonId" choices={lessons} chosen={action.lessonId} onChoose={lessonId => put('action', { type: 'lesson', lessonId })} onOpen={onPick} />}
      {action.type === 'call' && <OneOf label="打哪个电话" path="action.number" choices={numbers} chosen={action.number} onChoose={number => put('action', { type: 'call', number })} />}
      <ManyOf label="给谁看" path="audiences" note="不选，就是给所有人看。" choices={audienceNames} chosen={text.audiences} onChoose={to => put('audiences', to)} />
      {Object.keys(communities).length > 0 && (
        <ManyOf label="哪些社区" path="communities" note="不选，就是全市。" choices={communities} chosen={text.communities} onChoose={to => put('communities', to)} />
      )}
      {text.communities.length > 0 && <WordsField path="area" optional />}
      <ValidityFields validity={text.validity} now={now} />
      <WordsField path="publisher" />
      <SourcesFields today={chinaDay(now)} />
    </View>
  )
}
