import { View } from '@tarojs/components'
import { memo } from 'react'
import type { Turn } from './conversation'

export const turnId = (at: number): string => `turn-${at}`

interface TurnViewProps {
  at: number
  turn: Turn
  /** Not where the words before are left out: what the resident said answers those. */
  chosenToo: boolean
}

/**
 * One exchange: what the resident chose, then what was said. Who speaks stands before it in the style, so that it is read
 * out and does not cross to WeChat's other process with every line.
 */
export const TurnView = memo(function TurnView({ at, turn: { chosen, node }, chosenToo }: TurnViewProps) {
  return (
    <View id={turnId(at)} className="sim-turn">
      {chosen && chosenToo && <View className={`sim-mine-${chosen.type}`}>{chosen.text}</View>}
      {node.lines.map(({ by, text }, i) => (
        <View key={i} className={`sim-${by}`}>
          {text}
        </View>
      ))}
    </View>
  )
})
