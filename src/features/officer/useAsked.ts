import { useCallback, useEffect, useRef, useState } from 'react'
import type { Failure, Result } from '../../../contract/result'

export interface Asked<T> {
  /** What was heard last: it stays when asking again fails. */
  value: T | undefined
  failed: Failure | undefined
  asking: boolean
  again: () => Promise<void>
}

/**
 * Asks when the page opens, and again on demand. The latest question wins: an answer that comes after a newer question is
 * left out.
 *
 * @param ask stable, or made with useCallback: a new one is asked at once
 */
export function useAsked<T>(ask: () => Promise<Result<T>>): Asked<T> {
  const [state, setState] = useState<Omit<Asked<T>, 'again'>>({ value: undefined, failed: undefined, asking: true })
  const latest = useRef(0)
  const again = useCallback(async () => {
    const turn = ++latest.current
    setState(before => ({ ...before, asking: true }))
    const answer = await ask()
    if (turn !== latest.current) return
    setState(before => (answer.ok ? { value: answer.value, failed: undefined, asking: false } : { value: before.value, failed: answer, asking: false }))
  }, [ask])
  useEffect(() => void again(), [again])
  return { ...state, again }
}
