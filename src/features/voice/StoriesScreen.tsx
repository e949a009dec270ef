import { View } from '@tarojs/components'
import { useState } from 'react'
import type { MyStory } from '../../../contract/story'
import { chinaDay } from '../../../contract/chinaDay'
import { scamKindNames } from '../../../contract/vocabulary'
import { focusHeading } from '@/platform/keyboard'
import { scrollToTop } from '@/platform/navigation'
import { callVoice } from '@/shared/api/callVoice'
import { whyNot } from '@/shared/api/whyNot'
import { chineseDate } from '@/shared/day'
import { Button } from '@/shared/ui/Button'
import { Dialog } from '@/shared/ui/Dialog'
import { Empty } from '@/shared/ui/Empty'
import { Heading } from '@/shared/ui/Heading'
import { Notice } from '@/shared/ui/Notice'
import { Page } from '@/shared/ui/Page'
import { Phrased } from '@/shared/ui/Phrased'
import { Skeleton } from '@/shared/ui/Skeleton'
import { MyStories } from './MyStories'
import { StoryForm } from './StoryForm'
import { useHeard } from './useHeard'
import { useStories } from './useStories'
import './voice.scss'

const ask = () => callVoice('stories.list', {}, { fresh: true })

/** 高手在民间: what residents tell of themselves, and one's own. */
export function StoriesScreen({ now }: { now: Date }) {
  const { again, failed, value } = useHeard(ask)
  const { agree, busy, change, draft, mine, problem, submit, withdraw } = useStories(() => void again())
  const [writing, setWriting] = useState(false)
  const [said, setSaid] = useState('')
  const [leaving, setLeaving] = useState<MyStory>()
  const write = (on: boolean) => {
    setWriting(on)
    scrollToTop()
    focusHeading()
  }

  if (writing) {
    const send = async () => {
      if (!(await submit())) return
      setSaid('收到了，谢谢您。编辑看过以后，结果写在“我投的”里。')
      write(false)
    }
    return <StoryForm draft={draft} busy={busy} problem={problem} onChange={change} onSubmit={() => void send()} onBack={() => write(false)} />
  }
  const begun = draft.title !== '' || draft.text !== ''
  return (
    <Page
      title="高手在民间"
      dock={<Button onPress={() => (setSaid(''), write(true))}>{begun ? '接着写' : '我也讲一个'}</Button>}
      overlay={
        leaving && (
          <Dialog
            question={`撤回“${leaving.title}”吗？`}
            sentence="撤回以后，正文就删去了，大家看不到。"
            keep={{ label: '留着', onPress: () => setLeaving(undefined) }}
            undo={{ label: '撤回', onPress: () => (setLeaving(undefined), void withdraw(leaving.storyId)) }}
          />
        )
      }
    >
      <Heading level={1} className="voice-head">
        高手在民间
      </Heading>
      <View className="note">街坊自己的事，自己的话。发布前编辑都看过。</View>
      {(said || problem) && (
        <View className="section-near">
          <Notice icon={problem ? 'warning' : 'info'} tone={problem ? 'care' : 'act'} live>
            {problem ?? said}
          </Notice>
        </View>
      )}
      <MyStories now={now} stories={mine} onAgree={story => void agree(story)} onWithdraw={setLeaving} />
      {!value && (failed ? <Empty live icon="cloud-slash" text={`${whyNot(failed.code)}，现在读不到。`} action={{ label: '再试一次', onPress: () => void again() }} /> : <Skeleton label="正在读取" />)}
      {value?.stories.length === 0 && <Empty icon="book-open-text" text="还没有故事。您讲一个，街坊就多一个心眼。" />}
      <View className="rows section-near" role="list">
        {value?.stories.map(({ byline, id, kind, publishedAt, text, title }) => (
          <View key={id} className="voice-story" role="listitem">
            <Heading level={2}>{title}</Heading>
            <View className="note">
              <Phrased>{[kind ? scamKindNames[kind] : '', byline ?? '一位街坊', chineseDate(chinaDay(new Date(publishedAt)))].filter(Boolean).join('　|')}</Phrased>
            </View>
            <View className="voice-said">{text}</View>
          </View>
        ))}
      </View>
    </Page>
  )
}
