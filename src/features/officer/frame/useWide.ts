import { useEffect, useState } from 'react'
import { isWide, onWidthChange } from '@/platform/wide'

/** Whether there is room for list and detail side by side. */
export function useWide(): boolean {
  const [wide, setWide] = useState(isWide)
  useEffect(() => onWidthChange(() => setWide(isWide())), [])
  return wide
}
