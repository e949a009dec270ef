import { useEffect, useState } from 'react'
import { isWide, onWidthChange } from '@/platform/wide'

/** Whether the screen is one that a room can look at. */
export function useWide(): boolean {
  const [wide, setWide] = useState(isWide)
  useEffect(() => onWidthChange(() => setWide(isWide())), [])
  return wide
}
