import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ActionInput } from '../../../../contract/actions'
import { longestTale } from '../../../../contract/story'
import { scamKindNames } from '../../../../contract/vocabulary'
import type { DeskStory } from '../../../../contract/voiceDesk'
import { callVoiceDesk } from '@/shared/api/callVoiceDesk'
import { Button } from '@/shared/ui/Button'
import { Heading } from '@/shared/ui/Heading'
import { dayAndTime } from '../dayAndTime'
import { FieldProblem } from '../FieldProblem'
import { FormField } from '../FormField'
import { StoryActs, type StoryAsking } from './StoryActs'
import { deskStateNames } from './storyStates'

interface StoryDetailProps {
  story: DeskStory
  now: Date
  onChanged: (story: DeskStory) => void
  onStale: () => void
}

/** One story with what the rules say to it, and what becomes of it. */
export function StoryDetail({ now, onChanged, onStale, story }: StoryDetailProps) {
  const { findings, id, state, text, title, version } = story
  const [asking, setAsking] = useState<StoryAsking>()
  const [typed, setTyped] = useState({ title, text, reason: '' })
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const type = (more: Partial<typeof typed>) => {
    setTyped({ ...typed, ...more })
    setProblem(undefined)
  }
  const ask = (next: StoryAsking | undefined) => {
    setAsking(next)
    setProblem(undefined)
    setTyped({ title, text, reason: '' })
  }
  async function decide(input: ActionInput<'stories.decide'>): Promise<void> {
    if (busy) return
    setBusy(true)
    setProblem(undefined)
    const decided = await callVoiceDesk('stories.decide', input)
    setBusy(false)
    if (decided.ok) {
      setAsking(undefined)
      return onChanged(decided.value)
    }
    setProblem(decided.message)
    if (decided.code === 'CONFLICT' || decided.code === 'NOT_FOUND') onStale()
  }
  const reason = typed.reason.trim()
  const send = () => {
    if (asking === 'offer') void decide({ step: 'offer', id, version, title: typed.title.trim(), text: typed.text.trim(), ...(reason ? { reason } : {}) })
    else if (asking) void decide({ step: asking, id, version, reason })
  }
  return (
    <View>
      <Heading level={2}>{title}</Heading>
      <View className="note">
        {[deskStateNames[state], story.kind && scamKindNames[story.kind], story.byline ? `署名${story.byline}` : '不署名', `${dayAndTime(story.receivedAt, now)}收到`].filter(Boolean).join('　')}
      </View>
      {story.by && <View className="note">{`${story.by}处理，${dayAndTime(story.updatedAt, now)}${story.reason ? `，${story.reason}` : ''}`}</View>}
      {asking !== 'offer' && <View className="heard-quote">{text}</View>}
      {findings.length > 0 && (state === 'waiting' || state === 'offered') && (
        <View className="heard-part">
          <View className="strong">发布前看一看</View>
          {findings.map((finding, i) => (
            <FieldProblem key={i}>{finding.problem + finding.mend}</FieldProblem>
          ))}
        </View>
      )}
      {asking === 'offer' && (
        <>
          <FormField label="标题" value={typed.title} most={20} onChange={next => type({ title: next })} />
          <FormField label="正文" kind="long" value={typed.text} most={longestTale} onChange={next => type({ text: next })} />
        </>
      )}
      {asking && <FormField label={asking === 'offer' ? '给作者的话，可以不写' : '理由，作者会看到'} value={typed.reason} most={200} onChange={next => type({ reason: next })} />}
      <FieldProblem>{problem}</FieldProblem>
      {asking ? (
        <View className="heard-acts">
          <Button disabled={busy || (asking !== 'offer' && reason.length < 2)} onPress={send}>
            {busy ? '正在记…' : asking === 'offer' ? '发给作者看' : reason.length < 2 ? '先写理由' : asking === 'reject' ? '不采用' : '撤下'}
          </Button>
          <Button kind="secondary" onPress={() => ask(undefined)}>
            算了
          </Button>
        </View>
      ) : (
        <StoryActs state={state} busy={busy} blocked={!story.mayPublish} onPublish={() => void decide({ step: 'publish', id, version })} onAsk={ask} />
      )}
    </View>
  )
}
