import type { Guide } from '../../../contract/guide'
import type { GuidePlace } from '../../../contract/registrationReplies'
import { placeToTell } from './placeToTell'
import { useProgressStore } from './progressStore'

/** The latest place of a walk that an officer goes along with, and the number of its change. */
export interface LatestPlace {
  now(): { place: GuidePlace; seq: number } | undefined
  /** Looks at the walk again. @returns whether there is something new to tell */
  look(): boolean
  /** The walk was put away without being finished. */
  dropped(): boolean
}

/** @param assistId who has gone on alone, or with somebody else, is none of this officer's business any more */
export function latestPlace(guide: Guide, assistId: string): LatestPlace {
  let latest: { place: GuidePlace; seq: number } | undefined
  const finishedBefore = useProgressStore.getState().finished[guide.id]

  function look(): boolean {
    const { progress, finished } = useProgressStore.getState()
    const walk = progress[guide.id]
    if (walk) {
      if (walk.beside?.assistId !== assistId || walk.seq <= (latest?.seq ?? -1)) return false
      latest = { place: placeToTell(guide, walk), seq: Math.max(1, walk.seq) }
      return true
    }
    // A finished walk is put away at once: the officer should see that it is done.
    if (!latest || latest.place.finished || finished[guide.id] === finishedBefore) return false
    latest = { place: { ...latest.place, stepId: null, finished: true }, seq: latest.seq + 1 }
    return true
  }
  look()
  const dropped = () => latest !== undefined && !latest.place.finished && useProgressStore.getState().progress[guide.id] === undefined
  return { now: () => latest, look, dropped }
}
