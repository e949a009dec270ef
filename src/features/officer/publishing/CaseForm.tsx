import { View } from '@tarojs/components'
import { outcomeNames } from '../../../../contract/case'
import { chinaDay } from '../../../../contract/chinaDay'
import type { TypedCase } from '../../../../contract/loopDraft'
import { audienceNames, scamKindNames } from '../../../../contract/vocabulary'
import { Tool } from '@/shared/ui/Tool'
import { FieldGroup, ManyOf, OneOf } from './ChoiceFields'
import { useDraftForm } from './draftContext'
import { SourcesFields } from './SourcesFields'
import { WordsField } from './WordsField'

/** How many there may be of what comes several times. */
const counts = { steps: { least: 3, most: 8, add: '加一步' }, flags: { least: 2, most: 4, add: '加一处' }, advice: { least: 1, most: 3, add: '加一条' } } as const

/** The fields of a case. */
export function CaseForm({ text, now }: { text: TypedCase; now: Date }) {
  const { put } = useDraftForm()
  const turn = (at: number) => put('steps', text.steps.map(({ text: words }, i) => (i === at ? { text: words, turning: true } : { text: words })))
  return (
    <View>
      <WordsField path="title" />
      <ManyOf label="诈骗类型" path="kinds" note="选1到3类，先选主要的。" choices={scamKindNames} chosen={text.kinds} onChoose={to => put('kinds', to)} />
      <ManyOf label="给谁看" path="audiences" note="选1到5种人。" choices={audienceNames} chosen={text.audiences} onChoose={to => put('audiences', to)} />
      <OneOf label="结果" path="outcome" choices={outcomeNames} chosen={text.outcome} onChoose={to => put('outcome', to)} />
      <View className="days">
        <WordsField path="place" />
        <WordsField path="date" />
      </View>
      <WordsField path="amount" optional />
      <FieldGroup label="经过" path="steps" note="3到8步，照着人走过的路写。">
        {text.steps.map(({ turning }, i) => (
          <View key={i} className="sub-fields">
            <WordsField path={`steps.${i}.text`} long />
            <View className="form-tool">
              <Tool icon={turning ? 'check-circle-fill' : 'circle'} pressed={turning === true} label={`第${i + 1}步是转折`} onPress={() => turn(i)}>
                这一步是转折
              </Tool>
              <Remove group="steps" items={text.steps} at={i} word={`去掉第${i + 1}步`} />
            </View>
          </View>
        ))}
        <Add group="steps" items={text.steps} empty={{ text: '' }} />
      </FieldGroup>
      <FieldGroup label="哪里不对" path="flags" note="2到4处：骗子的话，和为什么不对。">
        {text.flags.map((_, i) => (
          <View key={i} className="sub-fields">
            <WordsField path={`flags.${i}.mark`} />
            <WordsField path={`flags.${i}.note`} />
            <View className="form-tool">
              <Remove group="flags" items={text.flags} at={i} word={`去掉第${i + 1}处`} />
            </View>
          </View>
        ))}
        <Add group="flags" items={text.flags} empty={{ mark: '', note: '' }} />
      </FieldGroup>
      <FieldGroup label="遇到这样的事怎么办" path="advice" note="1到3条，先说做什么。">
        {text.advice.map((_, i) => (
          <View key={i} className="sub-fields">
            <WordsField path={`advice.${i}`} />
            <View className="form-tool">
              <Remove group="advice" items={text.advice} at={i} word={`去掉第${i + 1}条`} />
            </View>
          </View>
        ))}
        <Add group="advice" items={text.advice} empty="" />
      </FieldGroup>
      <WordsField path="questionId" />
      <WordsField path="publisher" />
      <SourcesFields today={chinaDay(now)} />
    </View>
  )
}

interface Several {
  group: keyof typeof counts
  items: readonly unknown[]
}

function Remove({ at, group, items, word }: Several & { at: number; word: string }) {
  const { put } = useDraftForm()
  if (items.length <= counts[group].least) return null
  return <Tool onPress={() => put(group, items.filter((_, i) => i !== at))}>{word}</Tool>
}

function Add({ empty, group, items }: Several & { empty: unknown }) {
  const { put } = useDraftForm()
  if (items.length >= counts[group].most) return null
  return (
    <View className="form-tool">
      <Tool onPress={() => put(group, [...items, empty])}>
        {counts[group].add}
      </Tool>
    </View>
  )
}
