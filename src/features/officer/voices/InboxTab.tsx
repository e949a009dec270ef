import { View } from '@tarojs/components'
import { useCallback, useEffect, useState } from 'react'
import { feedbackKindNames, type FeedbackState, feedbackStateNames } from '../../../../contract/feedback'
import { aboutWords } from '../../../../contract/feedbackPages'
import { success } from '../../../../contract/result'
import type { InboxItem } from '../../../../contract/voiceDesk'
import { focusHeading } from '@/platform/keyboard'
import { scrollToTop } from '@/platform/navigation'
import { callVoiceDesk } from '@/shared/api/callVoiceDesk'
import { Chips } from '@/shared/ui/Chips'
import { Empty } from '@/shared/ui/Empty'
import { Skeleton } from '@/shared/ui/Skeleton'
import { Tool } from '@/shared/ui/Tool'
import { dayAndTime } from '../dayAndTime'
import { Refused } from '../Refused'
import { InboxDetail } from './InboxDetail'
import { QuestionGroups } from './QuestionGroups'
import { HeardList } from './HeardList'
import { SideBySide } from './SideBySide'
import { usePages } from './usePages'

interface InboxTabProps {
  now: Date
  onNote: (note: string) => void
  /** Writes a public answer to it; only for editors. */
  onAnswer?: (id: string) => void
}

const states = (Object.keys(feedbackStateNames) as FeedbackState[]).map(id => ({ id, text: feedbackStateNames[id] }))

/** What residents said: by state, or by the question it is about. */
export function InboxTab({ now, onAnswer, onNote }: InboxTabProps) {
  const [state, setState] = useState<FeedbackState>()
  const [view, setView] = useState<'all' | 'groups' | { questionId: string }>('all')
  const [chosenId, setChosenId] = useState<string>()
  const questionId = typeof view === 'object' ? view.questionId : undefined
  const ask = useCallback(
    async (cursor: string | undefined) => {
      const heard = await callVoiceDesk('feedback.inbox', { ...(state ? { state } : {}), ...(questionId ? { questionId } : {}), ...(cursor ? { cursor } : {}) })
      return heard.ok ? success({ ...heard.value, items: heard.value.feedback }) : heard
    },
    [state, questionId]
  )
  const { again, change, failed, more, page } = usePages<InboxItem>(ask)
  useEffect(() => {
    if (page) onNote(`待看${page.waiting}条，截至${dayAndTime(page.asOf, now)}`)
  }, [page, now, onNote])

  const chosen = page?.items.find(({ id }) => id === chosenId)
  const choose = (id: string | undefined) => {
    setChosenId(id)
    scrollToTop()
    focusHeading()
  }
  if (view === 'groups') return <QuestionGroups now={now} onOpen={id => setView({ questionId: id })} onBack={() => setView('all')} />
  const list = (
    <>
      <Chips label="看哪些意见" choices={states} chosen={state} onChoose={next => (setState(next), setChosenId(undefined))} />
      <View className="heard-more">
        <Tool icon="list-checks" onPress={() => setView(questionId ? 'all' : 'groups')}>
          {questionId ? '看全部意见' : '按题目看'}
        </Tool>
      </View>
      {questionId && <View className="note">{`只看关于题目${questionId}的`}</View>}
      {!page && (failed ? <Refused failure={failed} onAgain={() => void again()} /> : <Skeleton label="正在读取意见" />)}
      {page?.items.length === 0 && <Empty icon="chat-text" text={state ? `没有“${feedbackStateNames[state]}”的意见。` : '还没有意见。'} />}
      <HeardList
        rows={(page?.items ?? []).map(item => ({
          id: item.id,
          title: item.text.length > 40 ? `${item.text.slice(0, 38)}……` : item.text,
          note: [feedbackKindNames[item.kind], aboutWords(item.about), dayAndTime(item.receivedAt, now)].filter(Boolean).join('　'),
          state: feedbackStateNames[item.state],
          fresh: item.state === 'new'
        }))}
        chosenId={chosenId}
        onChoose={choose}
        failed={failed}
        {...(page?.nextCursor ? { onMore: () => void more() } : {})}
      />
    </>
  )
  return (
    <SideBySide
      list={list}
      empty="选一条意见，在这里看。"
      onBack={() => choose(undefined)}
      detail={
        chosen && (
          <InboxDetail
            key={chosen.id}
            item={chosen}
            now={now}
            onChanged={next => change(({ id }) => id === next.id, next)}
            onStale={() => void again()}
            onQuestion={id => setView({ questionId: id })}
            {...(onAnswer ? { onAnswer } : {})}
          />
        )
      }
    />
  )
}
