import { View } from '@tarojs/components'
import { useCallback } from 'react'
import type { QuestionResult } from '../../../../contract/voiceDesk'
import { callVoiceDesk } from '@/shared/api/callVoiceDesk'
import { withoutMarks } from '@/shared/ui/phrasesOf'
import { Skeleton } from '@/shared/ui/Skeleton'
import { Tool } from '@/shared/ui/Tool'
import { dayAndTime } from '../dayAndTime'
import { Panel } from '../frame/Panel'
import { Refused } from '../Refused'
import { useAsked } from '../useAsked'

/** What came of a survey, question by question. */
export function SurveyResultsView({ id, now, onBack }: { id: string; now: Date; onBack: () => void }) {
  const { again, failed, value } = useAsked(useCallback(() => callVoiceDesk('surveys.results', { id }), [id]))
  return (
    <>
      <View className="heard-link">
        <Tool icon="arrow-u-up-left" onPress={onBack}>
          回到问卷
        </Tool>
      </View>
      {!value && (failed ? <Refused failure={failed} onAgain={() => void again()} /> : <Skeleton label="正在读取结果" />)}
      {value && (
        <Panel title={value.title} note={`${value.answered}人填了，截至${dayAndTime(value.asOf, now)}`}>
          <View className="note">{`${value.anonymous ? '不记名。' : ''}不到5人的一组不显示；只有一组不到5人时，最少的另一组也不显示。`}</View>
        </Panel>
      )}
      {value?.questions.map(result => <ResultPanel key={result.question.id} result={result} />)}
    </>
  )
}

function ResultPanel({ result: { answered, groups, mean, question, texts } }: { result: QuestionResult }) {
  const most = Math.max(1, ...groups.map(({ count }) => count ?? 0))
  const asked = withoutMarks(question.text)
  const multiple = question.type === 'multiple'
  const ends = question.type === 'scale' ? `，1是${question.low}，5是${question.high}` : ''
  return (
    <Panel title={asked} note={`${answered === null ? '回答的人数不显示' : `${answered}人回答`}${multiple ? '，可以选几个' : ''}${ends}`}>
      {mean !== null && <View className="strong">{`平均${mean.toFixed(1)}（${answered}人）`}</View>}
      {question.type === 'scale' && mean === null && <View className="note">人太少，不显示。</View>}
      {groups.length > 0 && (
        <View role="table" aria-label={`${asked}，人`}>
          {groups.map(({ count, id, text }) => (
            <View key={id} className="heard-bar" role="row">
              <View role="rowheader">{text}</View>
              <View className="heard-bar-track" aria-hidden="true">
                {count !== null && <View className="heard-bar-full" style={`width:${(count * 100) / most}%`} />}
              </View>
              <View className={count === null ? 'heard-count heard-hidden' : 'heard-count'} role="cell">
                {count === null ? '不显示' : `${count}人`}
              </View>
            </View>
          ))}
        </View>
      )}
      {question.type === 'text' && texts.length === 0 && <View className="note">{answered === 0 ? '还没有人写。' : '人太少，不显示。'}</View>}
      {texts.length > 0 && (
        <View role="list">
          {texts.map((text, i) => (
            <View key={i} className="heard-line" role="listitem">
              {text}
            </View>
          ))}
        </View>
      )}
    </Panel>
  )
}
