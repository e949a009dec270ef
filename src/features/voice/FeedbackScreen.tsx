import { View } from '@tarojs/components'
import { type FeedbackAbout, type FeedbackKind, feedbackKindNames, feedbackKinds, longestFeedback } from '../../../contract/feedback'
import { aboutWords } from '../../../contract/feedbackPages'
import { focusHeading } from '@/platform/keyboard'
import { leavePage, scrollToTop } from '@/platform/navigation'
import { tabs } from '@/routes'
import { Button } from '@/shared/ui/Button'
import { Chips } from '@/shared/ui/Chips'
import { Choice } from '@/shared/ui/Choice'
import { Heading } from '@/shared/ui/Heading'
import { Notice } from '@/shared/ui/Notice'
import { Page } from '@/shared/ui/Page'
import { FeedbackSent } from './FeedbackSent'
import { MyFeedbackList } from './MyFeedbackList'
import { TypedField } from './TypedField'
import { useFeedback } from './useFeedback'
import { VoiceRows } from './VoiceRows'
import './voice.scss'

interface FeedbackScreenProps {
  now: Date
  about?: FeedbackAbout
  /** Chosen beforehand: 内容有误 for a question. */
  kind?: FeedbackKind
}

const title = '意见建议'
const kinds = feedbackKinds.map(id => ({ id, text: feedbackKindNames[id] }))
const nothing: FeedbackAbout = {}

/** 意见建议: what kind, in one's own words, with or without a reply; below it what became of what was said before. */
export function FeedbackScreen({ now, about = nothing, kind }: FeedbackScreenProps) {
  const { another, change, draft, failed, mend, mine, send, sent, waiting } = useFeedback(about, kind)
  const turn = () => {
    scrollToTop()
    focusHeading()
  }
  const list = <MyFeedbackList now={now} feedback={mine} waiting={waiting} onMend={item => (mend(item), another(), turn())} />
  if (sent) {
    return (
      <Page title={title} voice={false} dock={<Button onPress={() => leavePage(tabs.home)}>返回</Button>}>
        <FeedbackSent sent={sent} onAnother={() => (another(), turn())} />
        {list}
        <VoiceRows />
      </Page>
    )
  }
  const words = draft.text.trim().length
  const missing = !draft.kind ? '先选是哪一种' : words < 2 ? '先写一两句' : undefined
  return (
    <Page
      title={title}
      voice={false}
      softDock
      dock={
        <Button disabled={missing !== undefined} onPress={() => void send().then(turn)}>
          {missing ?? '发送'}
        </Button>
      }
    >
      <Heading level={1} className="voice-head">
        {about.questionId ? '这道题哪里有问题？' : '您想说什么？'}
      </Heading>
      {aboutWords(about) && <View className="note voice-about">{`关于：${aboutWords(about)}`}</View>}
      <View className="strong voice-label">是哪一种</View>
      <Chips label="是哪一种" choices={kinds} chosen={draft.kind ?? undefined} onChoose={chosen => change({ kind: chosen ?? draft.kind })} />
      <View className="strong">您的话</View>
      <TypedField label="您的话" value={draft.text} most={longestFeedback} onChange={text => change({ text })} />
      <View className="voice-check">
        <Choice multiple text="想要回复" state={draft.wantsReply ? 'chosen' : 'open'} onPress={() => change({ wantsReply: !draft.wantsReply })} />
      </View>
      <View className="note voice-about">不用写姓名和电话。回复就在这一页，回来就能看到。</View>
      {failed && (
        <View className="section-near">
          <Notice icon="cloud-slash" live>
            没能读到以前的意见，稍后再来看。
          </Notice>
        </View>
      )}
      {list}
      <VoiceRows />
    </Page>
  )
}
