import type { Failure } from '../../../contract/result'
import { finalRefusals } from '@/shared/outbox/finalRefusals'

interface Times {
  startedAt: string
  finishedAt: string
}

/** No phone was used for this before: its clock had not been set. */
const earliest = Date.parse('2026-01-01T00:00:00Z')
const dayMs = 86_400_000

/**
 * The times of an attempt as they are sent. Where they cannot be, the phone's clock was wrong when it was done or has been set since: then it
 * ended now, and took as long as it took.
 */
export function sentTimes({ finishedAt, startedAt }: Times, now: Date): Times {
  const [from, to] = [Date.parse(startedAt), Date.parse(finishedAt)]
  const end = to > now.getTime() || to < earliest ? now.getTime() : to
  const begin = from > end || from < earliest ? end - Math.min(Math.max(to - from, 0), dayMs) : from
  return { startedAt: new Date(begin).toISOString(), finishedAt: new Date(end).toISOString() }
}

/** Whether sending it again cannot help. Refused for its times it is taken as soon as the phone's clock is right. */
export const isFinal = ({ code, fields = [] }: Failure): boolean => finalRefusals.includes(code) && !fields.includes('startedAt') && !fields.includes('finishedAt')
