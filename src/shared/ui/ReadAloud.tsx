import { useEffect, useRef, useState } from 'react'
import { canSpeak, speak } from '@/platform/speech'
import { Tool } from './Tool'

/** 朗读 and 停止朗读; not there on a phone that has no voice. */
export function ReadAloud({ sentences }: { sentences: readonly string[] }) {
  const [reading, setReading] = useState(false)
  const stop = useRef<() => void>()
  // Leaving the page stops the voice.
  useEffect(() => () => stop.current?.(), [])
  if (!canSpeak()) return null
  const toggle = () => {
    if (reading) return stop.current?.()
    setReading(true)
    stop.current = speak(sentences, () => setReading(false))
    return undefined
  }
  return (
    <Tool icon="speaker-high" onPress={toggle}>
      {reading ? '停止朗读' : '朗读'}
    </Tool>
  )
}
