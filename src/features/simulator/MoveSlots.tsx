import type { Move } from '../../../contract/scenario'
import { showsByClass } from '@/platform/drawn'
import { Pressable } from '@/shared/ui/Pressable'

/** A node offers four moves at most. */
const most = 4

/** The moves as buttons, always in the same places: in WeChat a step sends their words and draws nothing anew. */
export function MoveSlots({ offered, onChoose }: { offered: readonly Move[]; onChoose: (moveId: string) => void }) {
  const count = showsByClass ? most : offered.length
  return (
    <>
      {Array.from({ length: count }, (_, i) => {
        const move = offered[i]
        return (
          <Pressable key={i} className={move ? `choice sim-${move.type}` : 'sim-gone'} onPress={() => move && onChoose(move.id)}>
            {move?.text ?? ''}
          </Pressable>
        )
      })}
    </>
  )
}
