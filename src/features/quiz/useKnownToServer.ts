import { useEffect } from 'react'
import { call, mayBeKnown } from '@/shared/api/call'
import { knowsLess, takenOver } from './knownToServer'
import { useLearningStore } from './learningStore'

/** Asks for first answers only where they are missed: sorting all answers of a person costs the server three times as much. */
async function askServer(): Promise<void> {
  const found = await call('quiz.progress', {})
  if (!found.ok || !knowsLess(useLearningStore.getState(), found.value)) return
  const apart = await call('quiz.progress', { firsts: true })
  const { addTallies, ...learnt } = useLearningStore.getState()
  const taken = apart.ok && takenOver(learnt, apart.value)
  if (taken) addTallies(taken.byKind, taken)
}

/** Where the server knows of more (a new phone, the same account), the phone takes it over. */
export function useKnownToServer(): void {
  useEffect(() => {
    if (mayBeKnown()) void askServer()
  }, [])
}
