import * as v from 'valibot'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { systemTextScale } from '@/platform/textScale'
import { persisted } from '@/shared/state/persisted'

export const textSizes = ['system', 'standard', 'large', 'largest'] as const
export type TextSize = (typeof textSizes)[number]

export const textSizeNames: Record<TextSize, string> = { system: '跟手机设置一样', standard: '标准', large: '大', largest: '特大' }

const Stored = v.object({
  size: v.picklist(textSizes),
  /** Whether the person has ever chosen: some pages begin with larger text for those who have not. */
  chosen: v.optional(v.boolean())
})

interface TextSizeState {
  size: TextSize
  chosen: boolean
  choose(size: TextSize): void
}

export const useTextSizeStore = create<TextSizeState>()(
  persist(
    set => ({ size: 'system', chosen: false, choose: size => set({ size, chosen: true }) }),
    persisted('text-size', Stored, 1, ({ size, chosen }) => ({ size, chosen }))
  )
)

/** The class on the Page root. The system's setting is followed from 1.2 on without being asked. */
export function textClass(size: TextSize, system: number): '' | 'text-125' | 'text-160' {
  if (size === 'largest') return 'text-160'
  if (size === 'large') return 'text-125'
  if (size === 'standard' || system < 1.2) return ''
  return system < 1.45 ? 'text-125' : 'text-160'
}

/** When a page shows the largest text by itself: for an elder who has not chosen another, or for whoever the phone is handed to. */
export type Largest = 'unlessChosen' | 'always'

export function useTextClass(largest?: Largest): string {
  const { size, chosen } = useTextSizeStore()
  // Sizes chosen before it was kept whether one was.
  const hasChosen = chosen || size !== 'system'
  return largest === 'always' || (largest && !hasChosen) ? 'text-160' : textClass(size, systemTextScale())
}
