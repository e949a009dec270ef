import { View } from '@tarojs/components'
import { useCallback } from 'react'
import type { ActionOutput } from '../../../../../contract/actions'
import { itemFlagNames, type ItemStatistics } from '../../../../../contract/learning'
import { keyOf, optionsOf, type Question } from '../../../../../contract/question'
import { channelNames, scamKindNames } from '../../../../../contract/vocabulary'
import { callLearning } from '@/shared/api/callLearning'
import { Heading } from '@/shared/ui/Heading'
import { Skeleton } from '@/shared/ui/Skeleton'
import { Panel } from '../../frame/Panel'
import { percent } from '../../frame/numberWords'
import { Refused } from '../../Refused'
import { DeskTool } from '../DeskTool'
import { useKeptAsked } from '../useKeptAsked'
import { apartWords, flagAdvice, typeNames, unsureWords } from './itemWords'
import { RightLine } from './RightLine'

interface ItemDetailProps {
  /** Another one is another component, by its key. */
  questionId: string
  onBack: () => void
}

/** One question as it is written, with its numbers beside it. */
export function ItemDetail({ questionId, onBack }: ItemDetailProps) {
  const { value, failed, again } = useKeptAsked<ActionOutput<'items.read'>>(`item ${questionId}`, useCallback(() => callLearning('items.read', { questionId }), [questionId]))
  return (
    <>
      <View className="insight-tools">
        <DeskTool onPress={onBack}>回到题目列表</DeskTool>
      </View>
      {!value && (failed ? <Refused failure={failed} onAgain={() => void again()} /> : <Skeleton label="正在读取" />)}
      {value && (
        <View className="desk-halves">
          <QuestionPanel question={value.question} />
          <NumbersPanel question={value.question} statistics={value.statistics} />
        </View>
      )}
    </>
  )
}

const marked = (text: string): string => text.replace(/\[\[/g, '【').replace(/\]\]/g, '】')

/** The key and the reasons are for editors only. */
function QuestionPanel({ question }: { question: Question }) {
  const words = new Map(optionsOf(question).map(({ id, text }) => [id, text]))
  const key = keyOf(question).map(id => words.get(id) ?? id)
  return (
    <Panel title={question.title} note={`${scamKindNames[question.kind]}　${typeNames[question.type]}　${question.id}`}>
      <View className="strong">{question.stem}</View>
      {question.type === 'judge' && (
        <View className="item-material">
          <View className="note">{`${channelNames[question.material.channel]}　${question.material.from}`}</View>
          <View>{marked(question.material.text)}</View>
        </View>
      )}
      <View className="section-near">
        <Heading level={3}>答案</Heading>
        <View>{key.join(question.type === 'order' ? '，再' : '；')}</View>
      </View>
      {question.type === 'judge'
        ? question.clues.map(({ note, title }) => (
            <View key={title} className="insight-definition">
              <View className="strong">{title}</View>
              <View>{note}</View>
            </View>
          ))
        : question.options.map(({ id, text, why }) =>
            why ? (
              <View key={id} className="insight-definition">
                <View className="strong">{text}</View>
                <View>{why}</View>
              </View>
            ) : null
          )}
      <View className="section-near">
        <Heading level={3}>讲解</Heading>
        <View>{question.explanation}</View>
      </View>
    </Panel>
  )
}

function NumbersPanel({ question, statistics }: { question: Question; statistics: ItemStatistics }) {
  const { draws, flags, options, people } = statistics
  const unsure = unsureWords(statistics)
  const drawn = options?.find(({ id }) => id === draws)
  return (
    <Panel title="这道题的数字" note="每人只算第一次答">
      {flags.map(flag => (
        <View key={flag} className="insight-definition">
          <View className="strong">{itemFlagNames[flag]}</View>
          <View>{flagAdvice(flag, question, statistics)}</View>
        </View>
      ))}
      <RightLine className="para" item={statistics} />
      {unsure && <View className="para">{unsure}</View>}
      {people !== null && <View className="para">{apartWords(statistics)}</View>}
      {options && (
        <View className="bar-rows" role="table" aria-label={statistics.type === 'order' ? '排对位置的人，%' : '选的人，%'}>
          {options.map(({ id, right, share, text }) => (
            <View key={id} className={statistics.type === 'judge' ? 'bar-row item-bar item-judged' : 'bar-row item-bar'} role="row">
              <View className={right && statistics.type !== 'order' ? 'bar-name strong' : 'bar-name'} role="rowheader">
                {right && statistics.type !== 'order' ? `${text}（答案）` : text}
              </View>
              <View className="bar-track" aria-hidden="true">
                {Math.round(share * 100) > 0 && <View className="bar-full" style={`width:${Math.round(share * 100)}%`} />}
              </View>
              <View className="bar-count" role="cell">
                {percent(share)}
              </View>
            </View>
          ))}
        </View>
      )}
      {options && statistics.type === 'order' && <View className="note">每一步后面，是把它排对位置的人。</View>}
      {drawn && <View className="para">{`答错的人，选“${drawn.text}”的最多。`}</View>}
    </Panel>
  )
}
