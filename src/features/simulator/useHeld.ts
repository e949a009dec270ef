import { useRef } from 'react'

/** A value as it was when it was last shown: what is hidden meanwhile is not sent to WeChat anew. */
export function useHeld<T>(value: T, shown: boolean): T {
  const held = useRef(value)
  if (shown) held.current = value
  return held.current
}
