import { useState } from 'react'
import type { GuideAsk } from '../../../contract/guide'
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

/** @param guesses not where the phone in the hand is not the one that it is about */
export function useAskDraft(scene: Scene, guesses: boolean): AskDraft {
  const [denied, setDenied] = useState(false)
  const [draft, setDraft] = useState<{ askId: string; optionId: string }>()
  const ask = scene.at === 'ask' ? scene.ask : undefined
  return {
    guess: guesses && ask?.detect && !denied ? guessIn(ask) : undefined,
    deny: () => setDenied(true),
    chosen: ask && draft?.askId === ask.id ? draft.optionId : undefined,
    choose: optionId => ask && setDraft({ askId: ask.id, optionId })
  }
}

/** As the phone says who made it. Of other makers it is asked: 像是其他 would be no question. */
function guessIn({ options }: GuideAsk): AskDraft['guess'] {
  const brand = phoneBrand()
  return brand === 'android' ? undefined : options.find(({ id }) => id === brand)
}
