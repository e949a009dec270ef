import type { ReactNode } from 'react'
import type { Guide } from '../../../contract/guide'
import { AskPage, GuessPage } from './AskPage'
import { BeforePage } from './BeforePage'
import { DeclinedPage, DonePage, StoppedPage } from './EndPages'
import { MissingPage } from './MissingPage'
import type { AskDraft } from './useAskDraft'
import type { GuideMoves } from './useGuideWalk'

interface WalkBodyProps {
  guide: Guide
  moves: GuideMoves
  draft: AskDraft
  handOver: boolean
  finishedOn: string | undefined
  afterEnd: ReactNode
}

/** All pages of a guide but its steps and 谁帮的, which stay drawn. */
export function WalkBody({ guide, moves, draft, handOver, finishedOn, afterEnd }: WalkBodyProps) {
  const { scene, ended } = moves
  if (ended?.outcome === 'finished') return <DonePage guide={guide} ending={ended} more={afterEnd} />
  if (ended?.outcome === 'stuck') return <StoppedPage onGoOn={moves.goOn} more={afterEnd} />
  if (ended) return <DeclinedPage more={afterEnd} />
  switch (scene.at) {
    case 'before':
      return <BeforePage guide={guide} finishedOn={finishedOn} offersAloud={!handOver} onDecline={guide.counted ? moves.decline : undefined} />
    case 'ask':
      if (draft.guess) return <GuessPage guess={draft.guess.text} onNo={draft.deny} />
      return <AskPage ask={scene.ask} chosen={draft.chosen} onChoose={draft.choose} />
    case 'missing':
      return <MissingPage missing={scene.missing} onGoTo={moves.goTo} onStop={moves.stop} />
    case 'step':
    case 'helper':
      return null
  }
}
