import { View } from '@tarojs/components'
import { useState } from 'react'
import { maskSecrets } from '../../../contract/maskSecrets'
import { longestStory } from '../../../contract/reportReplies'
import { removePictures } from '@/platform/pictures'
import { randomId } from '@/shared/randomId'
import { Button } from '@/shared/ui/Button'
import { Heading } from '@/shared/ui/Heading'
import { TextField } from '@/shared/ui/TextField'
import { callReport } from './callReport'
import { PictureField } from './PictureField'
import { sendPicture } from './sendPicture'

/** More about a report that the police ask for: words, pictures or both. */
export function Supplement({ reportId, onSent }: { reportId: string; onSent: () => void }) {
  const [story, setStory] = useState('')
  const [pictureIds, setPictureIds] = useState<string[]>([])
  /** Those that have arrived, so that a second try sends none twice. */
  const [evidence, setEvidence] = useState<Readonly<Record<string, string>>>({})
  /** The same for every try: sent twice it counts once. */
  const [supplementId, setSupplementId] = useState(randomId)
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState<string>()

  async function sendPictures(): Promise<string[] | undefined> {
    const arrived = { ...evidence }
    for (const [i, pictureId] of pictureIds.entries()) {
      if (arrived[pictureId]) continue
      setBusy(`正在发送图片，第${i + 1}张，共${pictureIds.length}张…`)
      const sent = await sendPicture(pictureId)
      if (typeof sent !== 'string') {
        setProblem(`还没有发出去，写的还在。${sent.message}`)
        return undefined
      }
      arrived[pictureId] = sent
      setEvidence({ ...arrived })
    }
    return pictureIds.flatMap(pictureId => arrived[pictureId] ?? [])
  }
  async function send(): Promise<void> {
    if (!story.trim() && pictureIds.length === 0) return setProblem('请写几句，或者放图片，再发。')
    setProblem(undefined)
    setBusy('正在发送…')
    const evidenceIds = await sendPictures()
    const sent = evidenceIds && (await callReport('report.supplement', { reportId, supplementId, story: maskSecrets(story.trim()).text, evidenceIds }))
    setBusy(undefined)
    if (!sent) return undefined
    if (!sent.ok) return setProblem(`还没有发出去，写的还在。${sent.message}`)
    void removePictures(pictureIds)
    setStory('')
    setPictureIds([])
    setEvidence({})
    setSupplementId(randomId())
    return onSent()
  }
  return (
    <View className="section">
      <Heading level={2}>补充材料</Heading>
      <TextField label="补充材料" kind="long" value={story} onChange={setStory} most={longestStory} problem={problem} />
      <PictureField pictureIds={pictureIds} onChange={setPictureIds} />
      <View className="section-near">
        <Button onPress={() => void send()} disabled={busy !== undefined}>
          {busy ?? '发送补充'}
        </Button>
      </View>
    </View>
  )
}
