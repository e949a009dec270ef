import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import type { Move, Scenario } from '../../../contract/scenario'
import { showsByClass } from '@/platform/drawn'
import { focusPart, hasFocusOrNone, scrollToPart } from '@/platform/toPart'
import { Button } from '@/shared/ui/Button'
import { Heading } from '@/shared/ui/Heading'
import { Icon } from '@/shared/ui/Icon'
import { Page } from '@/shared/ui/Page'
import { Tool } from '@/shared/ui/Tool'
import { offeredNow, turnsOf } from './conversation'
import { MoveSlots } from './MoveSlots'
import { PracticeStrip } from './PracticeStrip'
import { TurnView, turnId } from './TurnView'
import { TypedWords } from './TypedWords'
import type { useSimulation } from './useSimulation'
import { useTyped } from './useTyped'

const [answersId, skipId] = ['sim-answers', 'sim-skip']

/** How long the lines of an exchange take to arrive, in ms; as in simulator.scss. */
const waitOf = (lines: number) => 200 + 1400 * lines

/** The conversation: what has been said, and what one can say or do. Each move costs WeChat one message of data. */
export function TalkPage({ scenario, simulation }: { scenario: Scenario; simulation: ReturnType<typeof useSimulation> }) {
  const { conversation, from, known } = simulation
  const turns = turnsOf(scenario, conversation)
  const offered = offeredNow(scenario, conversation)
  const typed = useTyped(offered)
  const [skipped, setSkipped] = useState(known)
  const newest = turns.length - 1
  const lines = turns[newest]?.node.lines.length ?? 0
  const over = offered.length === 0

  // Who skips by keyboard, or waits there, goes on where the choices are.
  const toAnswers = () => focusPart(answersId)
  const arriving = useRef(lines)
  arriving.current = skipped > newest ? 0 : lines
  useEffect(() => {
    if (newest === 0) return undefined
    scrollToPart(turnId(newest))
    // Where nothing is waited for, 跳过等待 cannot be seen.
    focusPart(skipId, answersId)
    const timer = setTimeout(() => hasFocusOrNone(skipId) && toAnswers(), waitOf(arriving.current))
    return () => clearTimeout(timer)
  }, [newest])

  const choose = (moveId: string) => simulation.choose(moveId) && typed.clear()
  const skip = () => {
    setSkipped(turns.length)
    toAnswers()
  }
  const pace = skipped > newest ? 'sim-now' : `sim-n${lines} sim-${newest % 2 ? 'odd' : 'even'}`
  return (
    <Page title="骗局模拟器" start={<Heading level={1} className="sim-title">{scenario.title}</Heading>}>
      <View className={`sim-run ${pace}`}>
        <PracticeStrip scenario={scenario} talking={!over} />
        <View className={`stage sim-stage sim-stage-${scenario.channel}`}>
          {scenario.channel === 'call' && (
            <View className="sim-call" aria-hidden="true">
              <View className="sim-call-mark">
                <Icon name="phone" size="l" />
              </View>
              <View className="strong">{scenario.from}</View>
            </View>
          )}
          {from > 0 ? (
            <Tool icon="arrow-counter-clockwise" onPress={simulation.showAll}>
              看前面的话
            </Tool>
          ) : (
            <View className="sim-setting">{scenario.setting}</View>
          )}
          <View className="sim-log" role="log" aria-live="polite" aria-label="对话">
            {turns.slice(from).map((turn, i) => (
              <TurnView key={from + i} at={from + i} turn={turn} />
            ))}
          </View>
        </View>
        <View className="sim-skip" id={skipId}>
          <Button kind="quiet" onPress={skip}>
            跳过等待
          </Button>
        </View>
        <Answers over={over} offered={offered} typed={typed} onChoose={choose} onLookBack={simulation.lookBack} />
        <View className="tools">
          <Tool icon="arrow-counter-clockwise" onPress={simulation.restart}>
            从头再来
          </Tool>
        </View>
      </View>
    </Page>
  )
}

interface AnswersProps {
  over: boolean
  offered: readonly Move[]
  typed: ReturnType<typeof useTyped>
  onChoose: (moveId: string) => void
  onLookBack: () => void
}

/** The moves and the field, and at the end the way to look back. All of it is there from the start in WeChat, and not deep: a place is sent as the way to it. */
function Answers({ over, offered, typed, onChoose, onLookBack }: AnswersProps) {
  return (
    <View className="sim-moves">
      <View className="h2" id={answersId} role="heading" aria-level={2}>
        {over ? '这一段结束了' : '您怎么办'}
      </View>
      <MoveSlots offered={offered} onChoose={onChoose} />
      {(!over || showsByClass) && (
        <View className={over ? 'sim-gone' : ''}>
          <TypedWords typed={typed} onChoose={onChoose} />
        </View>
      )}
      {(over || showsByClass) && (
        <View className={over ? '' : 'sim-gone'}>
          <Button onPress={onLookBack}>看看刚才这一段</Button>
        </View>
      )}
    </View>
  )
}
