import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ActionInput } from '../../../../contract/actions'
import { feedbackKindNames, feedbackStateNames } from '../../../../contract/feedback'
import { aboutWords } from '../../../../contract/feedbackPages'
import type { InboxItem } from '../../../../contract/voiceDesk'
import { openPage } from '@/platform/navigation'
import { callVoiceDesk } from '@/shared/api/callVoiceDesk'
import { Button } from '@/shared/ui/Button'
import { Heading } from '@/shared/ui/Heading'
import { Tool } from '@/shared/ui/Tool'
import { dayAndTime } from '../dayAndTime'
import { FieldProblem } from '../FieldProblem'
import { FormField } from '../FormField'
import { linkOf } from './voiceWords'

interface InboxDetailProps {
  item: InboxItem
  now: Date
  onChanged: (item: InboxItem) => void
  /** Somebody else was quicker. */
  onStale: () => void
  onQuestion: (questionId: string) => void
  onAnswer?: (id: string) => void
}

type Deed = ActionInput<'feedback.decide'>['state']

/** One feedback: what it is about, and what becomes of it. */
export function InboxDetail({ item, now, onAnswer, onChanged, onQuestion, onStale }: InboxDetailProps) {
  const [reply, setReply] = useState('')
  const [busy, setBusy] = useState<Deed>()
  const [problem, setProblem] = useState<string>()
  const { about, id, kind, state, text, version, wantsReply } = item
  const link = linkOf(about)
  const { questionId } = about

  async function decide(deed: Deed): Promise<void> {
    if (busy) return
    const words = reply.trim()
    if (deed === 'answered' && words.length < 2) return setProblem('先写回复，再点“回复”。')
    setBusy(deed)
    setProblem(undefined)
    const decided = await callVoiceDesk('feedback.decide', { id, version, state: deed, ...(words && wantsReply ? { reply: words } : {}) })
    setBusy(undefined)
    if (decided.ok) {
      setReply('')
      return onChanged(decided.value)
    }
    setProblem(decided.message)
    if (decided.code === 'CONFLICT' || decided.code === 'NOT_FOUND') onStale()
  }
  const word = (deed: Deed, name: string) => (busy === deed ? '正在记…' : name)
  return (
    <View>
      <Heading level={2}>{[feedbackKindNames[kind], aboutWords(about)].filter(Boolean).join('　')}</Heading>
      <View className="note">{`${dayAndTime(item.receivedAt, now)}收到，${wantsReply ? '想要回复' : '没有要回复'}`}</View>
      <View className="heard-quote">{text}</View>
      {(link ?? questionId) && (
        <View className="tools">
          {link && (
            <Tool icon="file-text" onPress={() => openPage(link.url)}>
              {link.word}
            </Tool>
          )}
          {questionId && (
            <Tool icon="list-checks" onPress={() => onQuestion(questionId)}>
              这道题的全部意见
            </Tool>
          )}
        </View>
      )}
      <View className="heard-part">
        <View className="strong">{`现在：${feedbackStateNames[state]}`}</View>
        {item.by && <View className="note">{`${item.by}，${dayAndTime(item.updatedAt, now)}`}</View>}
        {item.reply && <View className="heard-quote">{`回复：${item.reply}`}</View>}
      </View>
      {wantsReply && <FormField label="您的回复" kind="long" value={reply} most={300} onChange={next => (setReply(next), setProblem(undefined))} hint="会显示在对方手机上的“我提过的”里。" />}
      <FieldProblem>{problem}</FieldProblem>
      <View className="heard-acts">
        {wantsReply && (
          <Button icon="chat-text" disabled={busy !== undefined} onPress={() => void decide('answered')}>
            {word('answered', '回复')}
          </Button>
        )}
        {state === 'new' && (
          <Button kind={wantsReply ? 'secondary' : 'primary'} disabled={busy !== undefined} onPress={() => void decide('reading')}>
            {word('reading', '我来看')}
          </Button>
        )}
        {state !== 'changed' && (
          <Button kind="secondary" disabled={busy !== undefined} onPress={() => void decide('changed')}>
            {word('changed', '已改')}
          </Button>
        )}
        {state !== 'closed' && (
          <Button kind="secondary" disabled={busy !== undefined} onPress={() => void decide('closed')}>
            {word('closed', '不改')}
          </Button>
        )}
        {onAnswer && (
          <Button kind="secondary" disabled={busy !== undefined} onPress={() => onAnswer(id)}>
            写公开回应
          </Button>
        )}
      </View>
    </View>
  )
}
