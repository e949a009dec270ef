import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { Guide } from '../../../contract/guide'
import { phoneBrand } from '@/platform/device'
import { leavePage } from '@/platform/navigation'
import { tabs } from '@/routes'
import { Button } from '@/shared/ui/Button'
import { Page } from '@/shared/ui/Page'
import { Phrased } from '@/shared/ui/Phrased'
import { AskPage, GuessPage } from './AskPage'
import { BeforePage } from './BeforePage'
import { DeclinedPage, DonePage, StoppedPage } from './EndPages'
import { GuideSteps } from './GuideSteps'
import { HelperPage } from './HelperPage'
import { HelpSheet } from './HelpSheet'
import { MissingPage } from './MissingPage'
import { useProgressStore } from './progressStore'
import type { Scene } from './scene'
import { useGuideWalk } from './useGuideWalk'
import { useReading } from './useReading'
import type { Ending, Walk } from './walk'
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

const labels: Record<Exclude<Scene['at'], 'step'>, string> = { before: '', ask: '先问一问', missing: '还没做完', helper: '最后一问' }

/** A guide from the page before its first step to the end, one thing a page. */
export function GuideWalk(props: GuideWalkProps) {
  const { guide, walk, freshCase, beside, onEnd, handOver = false, finishedOn, elder = false, afterEnd, onLeave, overlay } = props
  const accompanied = walk.progress.beside !== undefined
  const { scene, ended, steps, ...moves } = useGuideWalk(guide, walk, guide.counted && !handOver && !accompanied, onEnd)
  const [sheet, setSheet] = useState<'why' | 'help'>()
  const [draft, setDraft] = useState<{ askId: string; optionId: string }>()
  const [deniedGuess, setDeniedGuess] = useState(false)
  const [helper, setHelper] = useState<Ending['helper']>()
  const [resumed, setResumed] = useState(scene.at === 'step')
  const readsAloud = useProgressStore(state => state.readsAloud) && !handOver
  const step = scene.at === 'step' && !ended ? scene.step : undefined
  const reading = useReading(step?.id ?? '', step ? [step.words.title.replace(/\|/g, ''), step.words.text] : [], readsAloud)

  const guess = scene.at === 'ask' && scene.ask.detect && !deniedGuess ? scene.ask.options.find(({ id }) => id === phoneBrand()) : undefined
  const chosen = scene.at === 'ask' && draft?.askId === scene.ask.id ? draft.optionId : undefined
  const move = (go: () => void) => () => {
    setResumed(false)
    go()
  }
  const stop = move(() => {
    setSheet(undefined)
    moves.stop()
  })

  const dock = () => {
    if (ended) return <Button onPress={() => leavePage(tabs.home)}>完成</Button>
    if (scene.at === 'before') return <Button onPress={moves.begin}>开始</Button>
    if (scene.at === 'step') return <Button onPress={move(() => moves.deal('done'))}>我做好了</Button>
    if (scene.at === 'missing') return <Button onPress={() => moves.goTo(scene.missing[0]?.id ?? '')}>去做这一步</Button>
    if (scene.at === 'helper')
      return (
        <Button disabled={!helper} onPress={() => helper && moves.finish(helper)}>
          {helper ? '下一步' : '先选一个'}
        </Button>
      )
    if (guess) return <Button onPress={() => moves.answer(guess.id)}>是</Button>
    return (
      <Button disabled={!chosen} onPress={() => chosen && moves.answer(chosen)}>
        {chosen ? '下一步' : '先选一个'}
      </Button>
    )
  }
  const body = () => {
    if (ended?.outcome === 'finished') return <DonePage guide={guide} ending={ended} more={afterEnd} />
    if (ended?.outcome === 'stuck') return <StoppedPage onGoOn={moves.goOn} more={afterEnd} />
    if (ended) return <DeclinedPage more={afterEnd} />
    if (scene.at === 'before')
      return <BeforePage guide={guide} finishedOn={finishedOn} offersAloud={!handOver} onDecline={guide.counted ? moves.decline : undefined} />
    if (scene.at === 'missing') return <MissingPage missing={scene.missing} onGoTo={moves.goTo} onStop={stop} />
    if (scene.at !== 'ask') return null
    if (guess) return <GuessPage guess={guess.text} onNo={() => setDeniedGuess(true)} />
    return <AskPage ask={scene.ask} chosen={chosen} onChoose={optionId => setDraft({ askId: scene.ask.id, optionId })} />
  }
  const label = ended ? '' : scene.at === 'step' ? `第${scene.place + 1}步，|共${scene.steps.length}步` : scene.at === 'before' ? `约${guide.minutes}分钟` : labels[scene.at]
  const overlays = {
    why: step && <WhySheet step={step} onClose={() => setSheet(undefined)} />,
    help: step && <HelpSheet handOver={handOver} accompanied={accompanied} onStop={stop} onClose={() => setSheet(undefined)} />
  }
  return (
    <Page
      title={guide.title}
      start={
        <View className="note">
          <Phrased>{label}</Phrased>
        </View>
      }
      dock={dock()}
      overlay={overlay || (sheet && overlays[sheet])}
      {...(onLeave && { onBack: onLeave })}
      {...(handOver ? { largest: 'always' as const } : elder ? { largest: 'unlessChosen' as const } : {})}
    >
      <View className="slot">{beside}</View>
      <View className="slot">{body()}</View>
      {steps && (
        <GuideSteps
          steps={steps}
          place={scene.at === 'step' ? scene.place : steps.length - 1}
          shown={step !== undefined}
          freshCase={freshCase}
          said={resumed ? '上次做到这里，接着做。' : ''}
          reading={reading}
          onWhy={() => setSheet('why')}
          onHelp={() => setSheet('help')}
        />
      )}
      <HelperPage shown={scene.at === 'helper' && !ended} chosen={helper} onChoose={setHelper} />
      <WalkFoot
        onBack={ended || scene.at === 'before' ? undefined : move(moves.back)}
        onLeaveOut={step && !step.required ? move(() => moves.deal('left')) : undefined}
      />
    </Page>
  )
}
