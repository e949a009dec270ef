import { useState } from 'react'
import { randomId } from '@/shared/randomId'
import type { GuideProgress } from './progressStore'
import type { Walk } from './walk'

/** A way through a guide that is kept nowhere: gone with the page. */
export function useMemoryWalk(): Walk {
  const [progress, setProgress] = useState<GuideProgress>(() => ({
    recordId: randomId(),
    answers: {},
    at: null,
    steps: {},
    startedAt: new Date().toISOString(),
    seq: 0
  }))
  return { progress, change: change => setProgress(now => ({ ...now, ...change, seq: now.seq + 1 })) }
}
