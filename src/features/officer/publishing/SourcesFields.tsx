import { View } from '@tarojs/components'
import { Tool } from '@/shared/ui/Tool'
import { DayField } from '../DayField'
import { FieldGroup, OneOf } from './ChoiceFields'
import { problemAt, useDraftForm } from './draftContext'
import { emptySource } from './emptyTexts'
import { fieldIdOf } from './fieldWords'
import { WordsField } from './WordsField'

const mostSources = 4
const grades = { A: '机关自己发布', B: '媒体报道或转载' }

/** Where the facts are from, and when that was checked. */
export function SourcesFields({ today }: { today: string }) {
  const { draft, findings, put } = useDraftForm()
  const { reviewedOn, sources } = draft.text
  return (
    <>
      <FieldGroup label="来源" path="sources" note="事实从哪里来，居民点“看来源”能看到。">
        {sources.map(({ grade }, i) => (
          <View key={i} className="sub-fields" role="group" aria-label={`第${i + 1}个来源`}>
            <WordsField path={`sources.${i}.publisher`} />
            <WordsField path={`sources.${i}.title`} />
            <WordsField path={`sources.${i}.date`} />
            <OneOf label={`第${i + 1}个来源是哪一种`} path={`sources.${i}.grade`} choices={grades} chosen={grade} onChoose={to => put(`sources.${i}.grade`, to)} />
            <WordsField path={`sources.${i}.url`} optional />
            {sources.length > 1 && (
              <View className="form-tool">
                <Tool onPress={() => put('sources', sources.filter((_, at) => at !== i))}>{`去掉第${i + 1}个来源`}</Tool>
              </View>
            )}
          </View>
        ))}
        {sources.length < mostSources && (
          <View className="form-tool">
            <Tool onPress={() => put('sources', [...sources, emptySource])}>
              加一个来源
            </Tool>
          </View>
        )}
      </FieldGroup>
      <View id={fieldIdOf('reviewedOn')}>
        <DayField label="核对日期" value={reviewedOn} first="2020-01-01" last={today} problem={problemAt(findings, 'reviewedOn')} onChange={day => put('reviewedOn', day)} />
      </View>
    </>
  )
}
