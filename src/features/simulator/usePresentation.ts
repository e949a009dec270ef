import { useEffect, useState } from 'react'
import type { Scenario } from '../../../contract/scenario'
import { onShortcut } from '@/platform/shortcuts'
import { begin, type Conversation, moveIdsOf, nodeNow, offeredNow, replay, step } from './conversation'
import { type Debrief, debriefOf } from './debriefOf'

interface Place {
  conversation: Conversation
  /** How many lines of the exchange are on the screen. */
  shown: number
  /** Slides of the look back; 0 while the conversation is in sight. */
  slide: number
}

/** Signs on one slide: as many as can be read from the back row. */
const signsEach = 2

export const slidesOf = ({ moments }: Debrief): number => 2 + Math.ceil(moments.filter(({ sign }) => sign).length / signsEach)

/** The signs of a slide; the first slide says what it was about, the last what to do. */
export const signsOn = ({ moments }: Debrief, slide: number) => moments.filter(({ sign }) => sign).slice((slide - 2) * signsEach, (slide - 1) * signsEach)

/** A scenario gone through by a whole room: the presenter brings one line after the other, nothing comes by itself. */
export function usePresentation(scenario: Scenario) {
  const [place, setPlace] = useState<Place>(() => ({ conversation: begin(scenario), shown: 1, slide: 0 }))
  const { conversation, shown, slide } = place
  const lines = nodeNow(scenario, conversation)?.lines ?? []
  const said = shown >= lines.length
  const offered = said ? offeredNow(scenario, conversation) : []
  const debrief = debriefOf(scenario, conversation)
  const slides = debrief ? slidesOf(debrief) : 0
  const ended = slide > 0 && slide === slides

  const next = () => {
    if (!said) setPlace({ ...place, shown: shown + 1 })
    else if (slide < slides) setPlace({ ...place, slide: slide + 1 })
  }
  const back = () => {
    if (slide > 0) return setPlace({ ...place, slide: slide - 1 })
    if (shown > 1) return setPlace({ ...place, shown: shown - 1 })
    const before = replay(scenario, moveIdsOf(conversation).slice(0, -1))
    return setPlace({ conversation: before, shown: conversation.log.length ? (nodeNow(scenario, before)?.lines.length ?? 1) : 1, slide: 0 })
  }
  const choose = (at: number): boolean => {
    const move = offered[at]
    const after = move && step(scenario, conversation, move.id)
    if (after) setPlace({ conversation: after, shown: 1, slide: 0 })
    return after !== undefined && after !== null
  }
  const restart = () => setPlace({ conversation: begin(scenario), shown: 1, slide: 0 })

  useEffect(() =>
    onShortcut(key => {
      if (key === ' ' || key === 'ArrowRight' || key === 'ArrowDown' || key === 'PageDown') next()
      else if (key === 'ArrowLeft' || key === 'ArrowUp' || key === 'PageUp') back()
      else if (/^[1-4]$/.test(key)) return choose(Number(key) - 1)
      else return false
      return true
    })
  )
  return { conversation, lines: lines.slice(0, shown), said, offered, debrief, slide, slides, ended, next, back, choose, restart }
}
