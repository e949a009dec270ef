import { Text, View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import type { Scenario } from '../../../contract/scenario'
import { showsByClass } from '@/platform/drawn'
import { focusHeading } from '@/platform/keyboard'
import { scrollToTop, turnBackTo } from '@/platform/navigation'
import { routes } from '@/routes'
import { Empty } from '@/shared/ui/Empty'
import { Heading } from '@/shared/ui/Heading'
import { Page } from '@/shared/ui/Page'
import { SourceSheet } from '@/shared/ui/SourceSheet'
import { debriefOf } from './debriefOf'
import { DebriefView } from './DebriefView'
import { IntroView } from './IntroView'
import { PresentScreen } from './PresentScreen'
import { scenarioById, sourcesOf } from './scenarios'
import { TalkView } from './TalkView'
import { useHeld } from './useHeld'
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

/** In WeChat all that is the same for everybody is there when the page opens, and shown by its class: then no tap sends a page. */
const isDrawn = (shown: boolean): boolean => shown || showsByClass

/** A scenario handed in: tests use small ones of their own. */
export function Simulated({ scenario }: { scenario: Scenario }) {
  const simulation = useSimulation(scenario)
  const [sourcesOpen, setSourcesOpen] = useState(false)
  const debrief = simulation.looksBack ? debriefOf(scenario, simulation.conversation) : null
  const view = debrief ? 'debrief' : simulation.begun ? 'talk' : 'intro'
  // Whoever takes a conversation up again is led to where it stands, by TalkView.
  const resumed = view === 'talk' && simulation.conversation.log.length > 0
  const before = useRef(view)
  useEffect(() => {
    if (before.current === view) return
    before.current = view
    if (resumed) return
    scrollToTop()
    focusHeading()
  }, [view, resumed])
  const talks = view === 'talk'
  const look = useHeld({ debrief, seen: simulation.seen }, debrief !== null)
  const sources = sourcesOf(scenario)
  const start = (
    <View>
      {isDrawn(view === 'intro') && <Text className={view === 'intro' ? 'note' : 'sim-gone'}>{`约${scenario.minutes}分钟`}</Text>}
      {isDrawn(talks) && (
        <Heading level={1} className={talks ? 'sim-title' : 'sim-gone'}>
          {scenario.title}
        </Heading>
      )}
    </View>
  )
  return (
    <Page title="骗局模拟器" start={start} overlay={sourcesOpen && <SourceSheet sources={sources} onClose={() => setSourcesOpen(false)} />}>
      {isDrawn(view === 'intro') && <IntroView scenario={scenario} shown={view === 'intro'} onOpen={simulation.open} />}
      {isDrawn(talks) && <TalkView scenario={scenario} simulation={simulation} shown={talks} />}
      {isDrawn(debrief !== null) && (
        <DebriefView
          scenario={scenario}
          {...look}
          shown={debrief !== null}
          sources={sources}
          onMore={simulation.showMore}
          onBackTo={simulation.backTo}
          onRestart={simulation.restart}
          onSources={() => setSourcesOpen(true)}
        />
      )}
    </Page>
  )
}
