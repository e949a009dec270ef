import { useEffect, useRef, useState } from 'react'
import { canSpeak, speak } from '@/platform/speech'

export interface Reading {
  possible: boolean
  on: boolean
  toggle(): void
}

/**
 * Reads a page aloud, by itself where that is wanted.
 *
 * @param page changes when another page is in sight: the voice of the one before stops
 */
export function useReading(page: string, sentences: readonly string[], byItself: boolean): Reading {
  const [on, setOn] = useState(false)
  const stop = useRef<() => void>()
  const start = () => {
    setOn(true)
    stop.current = speak(sentences, () => setOn(false))
  }
  const latest = useRef(start)
  latest.current = start
  useEffect(() => {
    if (byItself && sentences.length > 0 && canSpeak()) latest.current()
    return () => stop.current?.()
  }, [page, byItself, sentences.length])
  return { possible: canSpeak(), on, toggle: () => (on ? stop.current?.() : start()) }
}
