import { useCallback, useEffect, useState } from 'react'
import type { Activities, Activity } from '../../../../contract/activity'
import type { Failure } from '../../../../contract/result'
import { useOfficerStore } from '@/features/session/officerStore'
import { onReconnect } from '@/platform/network'
import { removePictures } from '@/platform/pictures'
import { callActivity } from '@/shared/api/callActivity'
import { type Asked, useAsked } from '../useAsked'
import { activityOfDraft, type ActivityDraft, ownPhotosOf } from './activityDraft'
import { type OwnActivity, useActivityOutboxStore } from './activityOutboxStore'
import { flushActivities } from './flushActivities'
import { shortDay } from '../frame/shortDay'
import { addDays } from './weeks'

/** What was done last and can still be taken back by one press. */
export interface LastDone {
  activity: OwnActivity
  what: 'logged' | 'removed'
  words: string
}

/** How long that is. */
const undoMs = 60_000
/** A colleague may have moved the day. */
const aMonth = 31

export interface ActivityWork {
  asked: Asked<Activities>
  last: LastDone | undefined
  said: string
  undo: () => Promise<void>
  log: (draft: ActivityDraft) => undefined
  /** Of one that the server has: needs the network. @param version the one that was read */
  change: (draft: ActivityDraft, version: number) => Promise<Failure | undefined>
  /** As it stands on the server now; undefined where it cannot be read. */
  read: (draft: ActivityDraft) => Promise<Activity | undefined>
  remove: (activity: OwnActivity) => void
}

/** The activities of a week, with what is written down, changed and removed on this phone. */
export function useActivityWork(monday: string, stationId: string | undefined): ActivityWork {
  const ask = useCallback(async () => {
    // What was written down without network goes first: what is read then holds it.
    await flushActivities()
    return callActivity('activity.list', { from: monday, to: addDays(monday, 6), ...(stationId === undefined ? {} : { stationId }) })
  }, [monday, stationId])
  const asked = useAsked(ask)
  const { again } = asked
  const [last, setLast] = useState<LastDone>()
  const [said, setSaid] = useState('')
  useEffect(() => onReconnect(() => void again()), [again])
  useEffect(() => {
    if (!last) return
    const timer = setTimeout(() => setLast(undefined), undoMs)
    return () => clearTimeout(timer)
  }, [last])
  const by = () => useOfficerStore.getState().me?.name ?? ''
  const done = (what: LastDone['what'], activity: OwnActivity) => {
    setSaid('')
    setLast({ activity, what, words: `${what === 'logged' ? '记下了' : '删掉了'}：${shortDay(activity.day)}，${activity.placeText}` })
    void again()
  }

  function remove(activity: OwnActivity): void {
    useActivityOutboxStore.getState().remove(activity, by())
    done('removed', activity)
  }

  async function undo(): Promise<void> {
    if (!last) return
    const { activity, what } = last
    setLast(undefined)
    const { add, drop, items } = useActivityOutboxStore.getState()
    if (what === 'logged') {
      useActivityOutboxStore.getState().remove(activity, by())
      return again()
    }
    const item = items.find(each => each.activity.activityId === activity.activityId)
    const wasWaiting = item === undefined && !asked.value?.activities.some(each => each.activityId === activity.activityId)
    // It was on this phone only, or its removal has not gone out.
    if (wasWaiting) add(activity, [], by())
    else if (item) drop(activity.activityId)
    const restored = wasWaiting ? undefined : await callActivity('activity.restore', { activityId: activity.activityId })
    if (restored && !restored.ok && !item) setSaid(`没有恢复。${restored.message}`)
    return again()
  }

  return {
    asked, last, said, undo, remove,
    log: draft => {
      const activity = activityOfDraft(draft)
      useActivityOutboxStore.getState().add(activity, ownPhotosOf(draft), by())
      done('logged', activity)
      return undefined
    },
    change: async (draft, version) => {
      const activity = activityOfDraft(draft)
      const changed = await callActivity('activity.change', { ...activity, version })
      if (!changed.ok) return changed
      const photos = ownPhotosOf(draft)
      if (photos.length > 0) useActivityOutboxStore.getState().add(activity, photos, by(), true)
      setSaid('改好了。')
      void again()
      return undefined
    },
    read: async ({ activityId, day }) => {
      const found = await callActivity('activity.list', { from: addDays(day, -aMonth), to: addDays(day, aMonth) })
      return found.ok ? found.value.activities.find(each => each.activityId === activityId) : undefined
    }
  }
}

/** Pictures of a form that was left. */
export const forgetPictures = (draft: ActivityDraft): void => void removePictures(ownPhotosOf(draft).map(({ pictureId }) => pictureId))
