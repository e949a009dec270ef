import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { maskSecrets, secretNames } from '../../../contract/maskSecrets'
import { longestStory } from '../../../contract/reportReplies'
import { canDictate, dictate } from '@/platform/dictation'
import { Heading } from '@/shared/ui/Heading'
import { TextField } from '@/shared/ui/TextField'
import { Tool } from '@/shared/ui/Tool'
import type { StepProps } from './stepProps'

/** What happened, in one's own words or by voice. Codes and ID numbers are taken out, with a word why. */
export function StoryStep({ draft, answer, problem }: StepProps) {
  const [listening, setListening] = useState(false)
  const [said, setSaid] = useState<string>()
  const stop = useRef<() => void>()
  useEffect(() => () => stop.current?.(), [])

  const write = (text: string) => {
    const { text: story, found } = maskSecrets(text)
    answer({ story })
    setSaid(found.length ? `已替您隐去${found.map(secret => secretNames[secret]).join('、')}：举报用不着，也别告诉任何人。` : undefined)
  }
  const toggle = () => {
    if (listening) return stop.current?.()
    const before = draft.story
    setListening(true)
    stop.current = dictate(
      heard => write(before + heard),
      trouble => {
        setListening(false)
        if (trouble) setSaid(trouble)
      }
    )
    return undefined
  }
  return (
    <>
      <Heading level={1} className="question-asked">
        经过是怎样的？
      </Heading>
      <View className="note">说几句就行：对方说自己是谁，要您做什么。例如“自称客服，说要退款，叫我下载一个会议软件”。</View>
      <TextField label="经过是怎样的" kind="long" value={draft.story} onChange={write} most={longestStory} problem={problem} hint={said} />
      {canDictate() && (
        <View className="tools">
          <Tool icon="waveform" onPress={toggle}>
            {listening ? '说完了' : '说给手机听'}
          </Tool>
        </View>
      )}
    </>
  )
}
