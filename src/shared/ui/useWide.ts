import { useEffect, useState } from 'react'
import { isWide, onWidthChange } from '@/platform/wide'

/** Whether the screen is a wide one: with room for list and detail side by side, or for a room full of people to look at. */
export function useWide(): boolean {
  const [wide, setWide] = useState(isWide)
  useEffect(() => onWidthChange(() => setWide(isWide())), [])
  return wide
}
