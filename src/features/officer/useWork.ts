import { useEffect, useState } from 'react'
import type { Role } from '../../../contract/session'
import { callFieldwork } from '@/shared/api/callFieldwork'
import { mayReview } from './roleNames'

export interface Work {
  /** Visits whose day has come; undefined until it is known. */
  due: number | undefined
  /** There are more than were counted. */
  moreDue?: boolean
  toReview: number | undefined
}

/** How much there is to do. What cannot be read is left out: the rows lead to the pages all the same. */
export function useWork(role: Role | undefined): Work {
  const [work, setWork] = useState<Work>({ due: undefined, toReview: undefined })
  useEffect(() => {
    if (!role) return
    let gone = false
    const note = (part: Partial<Work>) => !gone && setWork(before => ({ ...before, ...part }))
    void callFieldwork('visits.list', { state: 'due', limit: 50 }).then(found => found.ok && note({ due: found.value.visits.length, moreDue: found.value.nextCursor !== null }))
    if (mayReview(role)) void callFieldwork('reviews.queue', { limit: 1 }).then(found => found.ok && note({ toReview: found.value.waiting }))
    return () => void (gone = true)
  }, [role])
  return work
}
