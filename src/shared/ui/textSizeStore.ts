import * as v from 'valibot'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { systemTextScale } from '@/platform/textScale'
import { persisted } from '@/shared/state/persisted'

export const textSizes = ['system', 'standard', 'large', 'largest'] as const
export type TextSize = (typeof textSizes)[number]

export const textSizeNames: Record<TextSize, string> = { system: '跟手机设置一样', standard: '标准', large: '大', largest: '特大' }

const Stored = v.object({ size: v.picklist(textSizes) })

interface TextSizeState {
  size: TextSize
  choose(size: TextSize): void
}

export const useTextSizeStore = create<TextSizeState>()(
  persist(
    set => ({ size: 'system', choose: size => set({ size }) }),
    persisted('text-size', Stored, 1, state => ({ size: state.size }))
  )
)

/** The class on the Page root. The system's setting is followed from 1.2 on without being asked. */
export function textClass(size: TextSize, system: number): '' | 'text-125' | 'text-160' {
  if (size === 'largest') return 'text-160'
  if (size === 'large') return 'text-125'
  if (size === 'standard' || system < 1.2) return ''
  return system < 1.45 ? 'text-125' : 'text-160'
}

export function useTextClass(): string {
  return textClass(
    useTextSizeStore(state => state.size),
    systemTextScale()
  )
}
