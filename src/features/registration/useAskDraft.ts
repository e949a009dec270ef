import { useState } from 'react'
import { phoneBrand } from '@/platform/device'
import type { Scene } from './scene'

/** What is chosen on the page of a question and not yet answered. */
export interface AskDraft {
  /** What the phone says by itself, unless the person has denied it. */
  guess: { id: string; text: string } | undefined
  deny(): void
  chosen: string | undefined
  choose(optionId: string): void
}

export function useAskDraft(scene: Scene): AskDraft {
  const [denied, setDenied] = useState(false)
  const [draft, setDraft] = useState<{ askId: string; optionId: string }>()
  const ask = scene.at === 'ask' ? scene.ask : undefined
  return {
    guess: ask?.detect && !denied ? ask.options.find(({ id }) => id === phoneBrand()) : undefined,
    deny: () => setDenied(true),
    chosen: ask && draft?.askId === ask.id ? draft.optionId : undefined,
    choose: optionId => ask && setDraft({ askId: ask.id, optionId })
  }
}
