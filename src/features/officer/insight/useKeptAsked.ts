import { useCallback } from 'react'
import type { Failure, Result } from '../../../../contract/result'
import { isSignedOut } from '../Refused'
import { useAsked } from '../useAsked'
import { keepReply, keptReply } from './keptReplies'

export interface KeptAsked<T> {
  value: T | undefined
  failed: Failure | undefined
  /** When it was heard; only where asking now has failed. */
  heardAt: string | undefined
  asking: boolean
  again: () => Promise<void>
}

/**
 * Asks, and shows what was heard last to the same question while it waits and where it fails. Whose right has ended sees nothing.
 *
 * @param key of the question: another question is another component
 * @param ask made with useCallback
 */
export function useKeptAsked<T>(key: string, ask: () => Promise<Result<T>>): KeptAsked<T> {
  const askAndKeep = useCallback(async () => {
    const answer = await ask()
    if (answer.ok) keepReply(key, answer.value)
    return answer
  }, [ask, key])
  const { value, failed, asking, again } = useAsked(askAndKeep)
  if (failed && isSignedOut(failed)) return { value: undefined, failed, heardAt: undefined, asking, again }
  const last = keptReply<T>(key)
  return { value: value ?? last?.value, failed, heardAt: failed && last?.heardAt, asking, again }
}
