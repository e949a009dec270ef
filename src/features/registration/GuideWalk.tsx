import { View } from '@tarojs/components'
import { type ReactNode, useRef, useState } from 'react'
import type { Guide } from '../../../contract/guide'
import { Page } from '@/shared/ui/Page'
import { Phrased } from '@/shared/ui/Phrased'
import { withoutMarks } from '@/shared/ui/phrasesOf'
import { GuideSteps } from './GuideSteps'
import { HelperPage } from './HelperPage'
import { HelpSheet } from './HelpSheet'
import { useProgressStore } from './progressStore'
import { useAskDraft } from './useAskDraft'
import { type GuideMoves, useGuideWalk } from './useGuideWalk'
import { useReading } from './useReading'
import type { Ending, Walk } from './walk'
import { WalkBody } from './WalkBody'
import { WalkDock } from './WalkDock'
import { WalkFoot } from './WalkFoot'
import { WhySheet } from './WhySheet'
import './registration.scss'

interface GuideWalkProps {
  guide: Guide
  walk: Walk
  /** One case that was published lately, as a card; without one the step leads to the cases. */
  freshCase?: ReactNode
  /** Who is at one's side. */
  beside?: ReactNode
  /** Told once; without `handOver` the end is shown here. */
  onEnd: (ending: Ending) => void
  /** On an officer's own phone: largest text, nothing of the phone's own settings, and the end is the officer's. */
  handOver?: boolean
  /** When it was finished before. */
  finishedOn?: string | undefined
  /** For an elder: the largest text, unless another was chosen. */
  elder?: boolean
  /** Below the end. */
  afterEnd?: ReactNode
  /** In the place of going back at once. */
  onLeave?: () => void
  /** Above everything: a question before leaving. */
  overlay?: ReactNode
}

/** At the left of the first line. */
function labelOf({ minutes }: Guide, { scene, ended }: GuideMoves): string {
  if (ended) return ''
  switch (scene.at) {
    case 'before':
      return `约${minutes}分钟`
    case 'ask':
      return '先问一问'
    case 'step':
      return `第${scene.place + 1}步，|共${scene.steps.length}步`
    case 'missing':
      return '还没做完'
    case 'helper':
      return '最后一问'
  }
}

/** A guide from the page before its first step to the end, one thing a page. */
export function GuideWalk(props: GuideWalkProps) {
  const { guide, walk, freshCase, beside, onEnd, handOver = false, finishedOn, elder = false, afterEnd, onLeave, overlay } = props
  const accompanied = walk.progress.beside !== undefined
  const moves = useGuideWalk(guide, walk, guide.counted && !handOver && !accompanied, onEnd)
  const { scene, ended } = moves
  // A walk that has ended is put away a moment before its end is known here: without its steps in between, WeChat would be sent them all again.
  const latest = useRef(moves.steps)
  latest.current = moves.steps ?? latest.current
  const steps = latest.current
  const step = scene.at === 'step' && !ended ? scene.step : undefined
  const draft = useAskDraft(scene, !handOver)
  const [sheet, setSheet] = useState<'why' | 'help'>()
  const [helper, setHelper] = useState<Ending['helper']>()
  const [resumedAt] = useState(step?.id)
  const readsAloud = useProgressStore(state => state.readsAloud) && !handOver
  const reading = useReading(step?.id ?? '', step ? [withoutMarks(step.words.title), step.words.text] : [], readsAloud)

  const close = () => setSheet(undefined)
  const stop = () => {
    close()
    moves.stop()
  }
  const overlays = {
    why: step && <WhySheet step={step} onClose={close} />,
    help: step && <HelpSheet handOver={handOver} accompanied={accompanied} onStop={stop} onClose={close} />
  }
  return (
    <Page
      title={guide.title}
      start={
        <View className="note">
          <Phrased>{labelOf(guide, moves)}</Phrased>
        </View>
      }
      dock={<WalkDock moves={moves} draft={draft} helper={helper} />}
      overlay={overlay || (sheet && overlays[sheet])}
      {...(onLeave && { onBack: onLeave })}
      {...(handOver ? { largest: 'always' as const } : elder ? { largest: 'unlessChosen' as const } : {})}
    >
      <View className="slot">{beside}</View>
      <View className="slot">
        <WalkBody guide={guide} moves={moves} draft={draft} handOver={handOver} finishedOn={finishedOn} afterEnd={afterEnd} />
      </View>
      {steps && (
        <GuideSteps
          steps={steps}
          place={scene.at === 'step' ? scene.place : scene.at === 'before' && !ended ? 0 : steps.length - 1}
          shown={step !== undefined}
          freshCase={freshCase}
          resumedAt={resumedAt}
          reading={reading}
          onWhy={() => setSheet('why')}
          onHelp={() => setSheet('help')}
        />
      )}
      <HelperPage shown={scene.at === 'helper' && !ended} chosen={helper} onChoose={setHelper} />
      <WalkFoot
        onBack={ended || scene.at === 'before' ? undefined : moves.back}
        onLeaveOut={step && (() => moves.deal('left'))}
        needed={step?.required ?? false}
      />
    </Page>
  )
}
