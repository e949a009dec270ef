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
  const turning = <Args extends unknown[]>(act: (...args: Args) => void) => (...args: Args) => {
    act(...args)
    scrollToTop()
    focusHeading()
  }
  const debrief = simulation.looksBack && debriefOf(scenario, simulation.conversation)
  if (debrief) return <DebriefPage scenario={scenario} debrief={debrief} onBackTo={turning(simulation.backTo)} onRestart={turning(simulation.restart)} />
  if (!simulation.begun) return <IntroPage scenario={scenario} onOpen={turning(simulation.open)} />
  return <TalkPage scenario={scenario} simulation={{ ...simulation, restart: turning(simulation.restart), lookBack: turning(simulation.lookBack) }} />
}
