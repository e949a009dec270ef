import { View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import type { Move, Scenario } from '../../../contract/scenario'
import { showsByClass } from '@/platform/drawn'
import { focusPart, hasFocusOrNone, scrollToPart } from '@/platform/toPart'
import { Button } from '@/shared/ui/Button'
import { Icon } from '@/shared/ui/Icon'
import { Tool } from '@/shared/ui/Tool'
import { endNow, offeredLast, turnsOf } from './conversation'
import { MoveSlots } from './MoveSlots'
import { PracticeStrip } from './PracticeStrip'
import { TurnView, turnId } from './TurnView'
import { TypedWords } from './TypedWords'
import { useHeld } from './useHeld'
import type { useSimulation } from './useSimulation'
import { useTyped } from './useTyped'

const [answersId, overId, skipId] = ['sim-answers', 'sim-over', 'sim-skip']

/** How long the lines of an exchange take to arrive, in ms; as in simulator.scss. */
const waitOf = (lines: number) => 200 + 1400 * lines

interface TalkViewProps {
  scenario: Scenario
  simulation: ReturnType<typeof useSimulation>
  shown: boolean
}

/** The conversation: what has been said, and what one can say or do. Each move costs WeChat one message of data. */
export function TalkView({ scenario, simulation, shown }: TalkViewProps) {
  const { conversation, from, known, round } = useHeld(simulation, shown)
  const turns = turnsOf(scenario, conversation)
  const offered = offeredLast(scenario, simulation.conversation)
  const typed = useTyped(offered)
  const newest = turns.length - 1
  const lines = turns[newest]?.node.lines.length ?? 0
  const over = endNow(scenario, conversation) !== undefined

  // Who skips by keyboard, or waits there, goes on where the choices are.
  const toAnswers = () => focusPart(answersId, overId)
  const arriving = useRef(lines)
  arriving.current = known > newest ? 0 : lines
  useEffect(() => {
    if (newest === 0 || !shown) return undefined
    scrollToPart(turnId(newest))
    // Where nothing is waited for, 跳过等待 cannot be seen.
    focusPart(skipId, answersId, overId)
    const timer = setTimeout(() => hasFocusOrNone(skipId) && toAnswers(), waitOf(arriving.current))
    return () => clearTimeout(timer)
  }, [newest, shown])

  const choose = (moveId: string) => simulation.choose(moveId) && typed.clear()
  const skip = () => {
    simulation.skip()
    toAnswers()
  }
  const restart = () => {
    typed.clear()
    simulation.restart()
  }
  const pace = known > newest ? 'sim-now' : `sim-n${lines} sim-${newest % 2 ? 'odd' : 'even'}`
  return (
    <View className={shown ? `sim-run ${pace}` : 'sim-gone'}>
      <PracticeStrip scenario={scenario} talking />
      <View className={`stage sim-stage sim-stage-${scenario.channel}`}>
        {scenario.channel === 'call' && (
          <View className="sim-call" aria-hidden="true">
            <View className="sim-call-mark">
              <Icon name="phone" size="l" />
            </View>
            <View className="strong">{scenario.from}</View>
          </View>
        )}
        <View className="sim-setting">{scenario.setting}</View>
        {(from > 0 || showsByClass) && (
          <View className={from > 0 ? '' : 'sim-gone'}>
            <Tool icon="arrow-counter-clockwise" onPress={simulation.showAll}>
              看前面的话
            </Tool>
          </View>
        )}
        <View className="sim-log" role="log" aria-live="polite" aria-label="对话">
          {turns.slice(from).map((turn, i) => (
            <TurnView key={`${round} ${from + i}`} at={from + i} turn={turn} chosenToo={from === 0 || i > 0} />
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
        <Tool icon="arrow-counter-clockwise" onPress={restart}>
          从头再来
        </Tool>
      </View>
    </View>
  )
}

interface AnswersProps {
  over: boolean
  offered: readonly Move[]
  typed: ReturnType<typeof useTyped>
  onChoose: (moveId: string) => void
  onLookBack: () => void
}

/** The moves and the field, or at the end the way to look back. In WeChat both are there from the start and stay as they were where they are hidden; not deep: a place is sent as the way to it. */
function Answers({ over, offered, typed, onChoose, onLookBack }: AnswersProps) {
  return (
    <View className="sim-moves">
      {(!over || showsByClass) && (
        <View className={over ? 'sim-gone' : ''}>
          <View className="h2" id={answersId} role="heading" aria-level={2}>
            您怎么办
          </View>
          <MoveSlots offered={offered} onChoose={onChoose} />
          <TypedWords typed={typed} onChoose={onChoose} />
        </View>
      )}
      {(over || showsByClass) && (
        <View className={over ? '' : 'sim-gone'}>
          <View className="h2" id={overId} role="heading" aria-level={2}>
            这一段结束了
          </View>
          <Button onPress={onLookBack}>看看刚才这一段</Button>
        </View>
      )}
    </View>
  )
}
