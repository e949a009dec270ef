import { useCallback, useEffect, useState } from 'react'
import type { Failure, Result } from '../../../contract/result'

export interface Heard<T> {
  value: T | undefined
  failed: Failure | undefined
  again: () => Promise<void>
}

/** Asks when the page opens, and again on demand; what was heard before stays when asking fails. @param ask stable */
export function useHeard<T>(ask: () => Promise<Result<T>>): Heard<T> {
  const [heard, setHeard] = useState<{ value: T | undefined; failed: Failure | undefined }>({ value: undefined, failed: undefined })
  const again = useCallback(async () => {
    const answer = await ask()
    setHeard(({ value }) => (answer.ok ? { value: answer.value, failed: undefined } : { value, failed: answer }))
  }, [ask])
  useEffect(() => void again(), [again])
  return { ...heard, again }
}
