import { createFlusher } from '@/shared/outbox/createFlusher'
import { finalRefusals } from '@/shared/outbox/finalRefusals'
import { callRegistration } from './callRegistration'

/** Left, and not yet told. In memory: an assist ends by itself after two hours. */
const left = new Set<string>()

const { flush } = createFlusher(async () => {
  for (const assistId of left) {
    const told = await callRegistration('assist.leave', { assistId })
    if (!told.ok && !finalRefusals.includes(told.code)) return false
    left.delete(assistId)
  }
  return true
})

/** 不用陪了: holds at once on this phone; the officer is told as soon as the server can be reached. */
export function leaveAssist(assistId: string): Promise<void> {
  left.add(assistId)
  return flush()
}
