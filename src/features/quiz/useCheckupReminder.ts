import { useEffect, useRef, useState } from 'react'
import type { ActionInput } from '../../../contract/actions'
import { checkupReminderActions } from '../../../contract/checkupReminder'
import { askSubscription } from '@/platform/subscribe'
import { callerOf, mayBeKnown } from '@/shared/api/call'
import { useCheckupReminderStore } from './checkupReminderStore'
import { useLearningStore } from './learningStore'
import { lastCheckup, waitingUntil } from './nextCheckup'

const callReminder = callerOf(checkupReminderActions)

/** Asks the server, and keeps what it says with the checkup that was the last one when it was asked. */
async function callServer(input: ActionInput<'quiz.remind'>, isStale = () => false) {
  const after = lastCheckup(useLearningStore.getState().sittings)
  const reply = await callReminder('quiz.remind', input)
  const { on } = useCheckupReminderStore.getState()
  // Who never asked has nothing to keep.
  if (reply.ok && !isStale() && (on ?? reply.value.on)) useCheckupReminderStore.setState({ on: reply.value.on, after })
  return reply
}

/**
 * The message on the day of the next short checkup: whether one is asked for, and asking for it or taking it back.
 *
 * @param templateId undefined where there is none to be had
 * @returns `on`: its day in China, undefined where none waits; `said`: what came of the last tap
 */
export function useCheckupReminder(templateId: string | undefined, now: Date) {
  const kept = useCheckupReminderStore()
  const [said, setSaid] = useState('')
  const isTapped = useRef(false)
  const isOffered = templateId !== undefined

  // It may have been asked for on another phone, or with an older version of the app. An answer that comes after a tap is older than the tap.
  useEffect(() => {
    if (isOffered && mayBeKnown()) void callServer({}, () => isTapped.current)
  }, [isOffered])

  return {
    on: isOffered ? waitingUntil(kept, useLearningStore.getState().sittings, now) : undefined,
    said,
    async ask(inDays: number): Promise<void> {
      isTapped.current = true
      if (!templateId || !(await askSubscription(templateId))) return setSaid('没有订阅，也没关系。到时候打开“反诈同行”，首页会有小体检。')
      const reply = await callServer({ inDays })
      return setSaid(reply.ok ? '好了，记下了。' : `还没有记下。${reply.message}`)
    },
    async takeBack(): Promise<void> {
      isTapped.current = true
      const reply = await callServer({ inDays: null })
      return setSaid(reply.ok ? '好了，微信不再提醒。到时候打开“反诈同行”，首页会有小体检。' : `还没能取消。${reply.message}`)
    }
  }
}
