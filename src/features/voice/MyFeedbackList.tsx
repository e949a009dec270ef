import { View } from '@tarojs/components'
import { type FeedbackAbout, feedbackKindNames, type MyFeedback } from '../../../contract/feedback'
import { aboutWords } from '../../../contract/feedbackPages'
import { settleFeedback, type WaitingFeedback } from '@/features/session/feedbackOutboxStore'
import { friendlyTime } from '@/shared/day'
import { Heading } from '@/shared/ui/Heading'
import { Phrased } from '@/shared/ui/Phrased'
import { Tool } from '@/shared/ui/Tool'
import { outcomeSentence, stateWords } from './feedbackWords'
import { StateTag } from './StateTag'

interface MyFeedbackListProps {
  now: Date
  feedback: readonly MyFeedback[]
  waiting: readonly WaitingFeedback[]
  /** Puts the words of what was refused back into the form. */
  onMend: (item: WaitingFeedback) => void
}

const metaOf = (kind: MyFeedback['kind'], about: FeedbackAbout, time?: string) => [feedbackKindNames[kind], aboutWords(about), time].filter(Boolean).join('　|')

/** 我提过的: what waits on the phone, and what became of the rest. */
export function MyFeedbackList({ feedback, now, onMend, waiting }: MyFeedbackListProps) {
  const open = waiting.filter(item => !feedback.some(({ feedbackId }) => feedbackId === item.feedback.feedbackId))
  if (open.length + feedback.length === 0) return null
  return (
    <View className="section">
      <Heading level={2}>我提过的</Heading>
      <View className="rows" role="list">
        {open.map(item => (
          <View key={item.feedback.feedbackId} className="voice-item" role="listitem">
            <StateTag icon={item.message ? 'warning' : 'cloud-slash'} tone={item.message ? 'care' : 'act'}>
              {item.message ? '没有收下' : '等着发送'}
            </StateTag>
            <View className="voice-said">{item.feedback.text}</View>
            <View className="note">{item.message ?? item.said ?? '已保存，联网后发送。'}</View>
            {item.message && (
              <View className="tools">
                <Tool icon="pencil-line" onPress={() => onMend(item)}>
                  改一改再发
                </Tool>
                <Tool icon="trash" onPress={() => settleFeedback(item.feedback.feedbackId)}>
                  不发了
                </Tool>
              </View>
            )}
          </View>
        ))}
        {feedback.map(item => (
          <View key={item.feedbackId} className="voice-item" role="listitem">
            <StateTag icon={item.state === 'answered' ? 'chat-text' : 'check-circle'}>{stateWords[item.state]}</StateTag>
            <View className="voice-said">{item.text}</View>
            <View className="note">
              <Phrased>{metaOf(item.kind, item.about, friendlyTime(item.receivedAt, now))}</Phrased>
            </View>
            {item.reply !== null ? (
              <View className="voice-reply">
                <View className="strong">回复</View>
                <View className="voice-said">{item.reply}</View>
              </View>
            ) : (
              outcomeSentence(item) && <View className="note">{outcomeSentence(item)}</View>
            )}
          </View>
        ))}
      </View>
    </View>
  )
}
