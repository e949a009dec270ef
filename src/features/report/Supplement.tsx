import { View } from '@tarojs/components'
import { useState } from 'react'
import { maskSecrets } from '../../../contract/maskSecrets'
import { longestStory } from '../../../contract/reportReplies'
import { randomId } from '@/shared/randomId'
import { Button } from '@/shared/ui/Button'
import { Heading } from '@/shared/ui/Heading'
import { TextField } from '@/shared/ui/TextField'
import { callReport } from './callReport'

/** More about a report that the police ask for. */
export function Supplement({ reportId, onSent }: { reportId: string; onSent: () => void }) {
  const [story, setStory] = useState('')
  /** The same for every try: sent twice it counts once. */
  const [supplementId, setSupplementId] = useState(randomId)
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)

  async function send(): Promise<void> {
    if (!story.trim()) return setProblem('请写几句再发。')
    setBusy(true)
    const sent = await callReport('report.supplement', { reportId, supplementId, story: maskSecrets(story.trim()).text, evidenceIds: [] })
    setBusy(false)
    if (!sent.ok) return setProblem(`还没有发出去，写的还在。${sent.message}`)
    setStory('')
    setProblem(undefined)
    setSupplementId(randomId())
    return onSent()
  }
  return (
    <View className="section">
      <Heading level={2}>补充材料</Heading>
      <TextField label="补充材料" kind="long" value={story} onChange={setStory} most={longestStory} problem={problem} />
      <Button onPress={() => void send()} disabled={busy}>
        {busy ? '正在发送…' : '发送补充'}
      </Button>
    </View>
  )
}
