import { useEffect, useState } from 'react'
import { scamKindNames } from '../../../contract/vocabulary'
import { drawCard } from '@/platform/cardPicture'
import { linkTo, sharesByButton } from '@/platform/share'
import { routes } from '@/routes'
import { call } from '@/shared/api/call'
import { knownKinds } from './knownKinds'
import { useLearningStore } from './learningStore'
import { keepNickname, keptNickname } from './nickname'

/** Lines on a card. */
const mostLines = 8

/** What stands on the card: the kinds, and how many more where they are too many. */
function linesOf(names: readonly string[]): string[] {
  return names.length <= mostLines ? [...names] : [...names.slice(0, mostLines - 1), `还有${names.length - mostLines + 1}类`]
}

/** The address of today's practice. Pages in WeChat have none: there it is the web version's, where the city has one. */
async function linkToPractice(): Promise<string | undefined> {
  if (!sharesByButton) return linkTo(routes.practice())
  const progress = await call('quiz.progress', { web: true })
  return progress.ok && progress.value.web ? progress.value.web + routes.practice() : undefined
}

/** The card to share, drawn anew with each nickname. `picture` is null while it is drawn, undefined where it cannot be. */
export function useCard() {
  const lines = linesOf(knownKinds(useLearningStore.getState().byKind).map(kind => scamKindNames[kind]))
  const [nickname, setNickname] = useState(keptNickname)
  const [tries, setTries] = useState(0)
  const [picture, setPicture] = useState<string | null | undefined>(null)
  // One text, so that the effect sees when it changes; names hold other marks.
  const known = lines.join('|')

  useEffect(() => {
    let left = false
    if (!known) return undefined
    setPicture(null)
    void linkToPractice()
      .then(link => drawCard({ nickname, known: known.split('|'), link }))
      .catch(() => undefined)
      .then(drawn => !left && setPicture(drawn))
    return () => {
      left = true
    }
  }, [nickname, known, tries])

  return {
    known: lines.join('，'),
    nickname,
    picture,
    write(name: string) {
      keepNickname(name)
      setNickname(name)
    },
    drawAgain: () => setTries(tries + 1)
  }
}
