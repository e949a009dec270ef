import { useEffect, useRef } from 'react'
import type { Scenario } from '../../../contract/scenario'
import { focusHeading } from '@/platform/keyboard'
import { scrollToTop, turnBackTo } from '@/platform/navigation'
import { routes } from '@/routes'
import { Empty } from '@/shared/ui/Empty'
import { Heading } from '@/shared/ui/Heading'
import { Page } from '@/shared/ui/Page'
import { DebriefPage } from './DebriefPage'
import { debriefOf } from './debriefOf'
import { IntroPage } from './IntroPage'
import { PresentScreen } from './PresentScreen'
import { scenarioById } from './scenarios'
import { TalkPage } from './TalkPage'
import { useSimulation } from './useSimulation'
import './simulator.scss'

interface SimulationScreenProps {
  scenarioId: string
  /** On a big screen, for a talk. */
  show?: boolean
}

/** One scenario of 骗局模拟器: goes on where it was left, and ends in a look back. Works with no network. */
export function SimulationScreen({ scenarioId, show = false }: SimulationScreenProps) {
  const scenario = scenarioById(scenarioId)
  if (scenario) return show ? <PresentScreen key={scenario.id} scenario={scenario} /> : <Simulated key={scenario.id} scenario={scenario} />
  return (
    <Page title="骗局模拟器">
      <Heading level={1}>骗局模拟器</Heading>
      <Empty icon="chat-text" text="没有找到这一段，地址可能不完整。" action={{ label: '看看都有哪些', onPress: () => turnBackTo(routes.simulator) }} />
    </Page>
  )
}

/** A scenario handed in: tests use small ones of their own. */
export function Simulated({ scenario }: { scenario: Scenario }) {
  const simulation = useSimulation(scenario)
  const debrief = simulation.looksBack ? debriefOf(scenario, simulation.conversation) : null
  const page = debrief ? 'debrief' : simulation.begun ? 'talk' : 'intro'
  // Whoever takes a conversation up again is led to where it stands, by TalkPage.
  const resumed = page === 'talk' && simulation.conversation.log.length > 0
  const before = useRef(page)
  useEffect(() => {
    if (before.current === page) return
    before.current = page
    if (resumed) return
    scrollToTop()
    focusHeading()
  }, [page, resumed])
  if (debrief) return <DebriefPage scenario={scenario} debrief={debrief} onBackTo={simulation.backTo} onRestart={simulation.restart} />
  if (!simulation.begun) return <IntroPage scenario={scenario} onOpen={simulation.open} />
  return <TalkPage scenario={scenario} simulation={simulation} />
}
