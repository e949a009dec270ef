import * as v from 'valibot'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { randomId } from '@/shared/randomId'
import { persisted } from '@/shared/state/persisted'

/** `done`, left out on purpose (先不做这一步), or where one was `stuck`. */
const Dealt = v.picklist(['done', 'left', 'stuck'])
export type Dealt = v.InferOutput<typeof Dealt>

/** An officer at one's side, for as long as it lasts. */
const Beside = v.object({ assistId: v.string(), officerName: v.string(), station: v.string() })
export type Beside = v.InferOutput<typeof Beside>

const Progress = v.object({
  /** Goes with the record of this walk through the guide: sent twice it is one. */
  recordId: v.string(),
  answers: v.record(v.string(), v.string()),
  /** The step in sight; null for the page before the first, `end` after the last. */
  at: v.nullable(v.string()),
  /** By step id, so that a new version of the guide still knows them. */
  steps: v.record(v.string(), Dealt),
  startedAt: v.string(),
  /** The family member who sent the guide and may see how far I am. */
  inviteId: v.optional(v.string()),
  beside: v.optional(Beside),
  /** Rises with every change that others are told of. */
  seq: v.number()
})
export type GuideProgress = v.InferOutput<typeof Progress>

const Finished = v.object({
  /** The day in China. */
  on: v.string(),
  /** The days on which 还登录着吗 was answered with yes. */
  checkedOn: v.array(v.string())
})
export type FinishedGuide = v.InferOutput<typeof Finished>

const Stored = v.object({
  progress: v.record(v.string(), Progress),
  finished: v.record(v.string(), Finished),
  /** 自动朗读 */
  readsAloud: v.boolean(),
  /** The city's own guides that it has switched on, as last heard. */
  switchedOn: v.array(v.string()),
  templateId: v.optional(v.string())
})
type Stored = v.InferOutput<typeof Stored>

interface ProgressState extends Stored {
  /** Does nothing to a guide that is under way. */
  begin(guideId: string, now: Date, start?: Partial<GuideProgress>): void
  change(guideId: string, change: Partial<Omit<GuideProgress, 'recordId' | 'seq'>>): void
  /** Puts a finished walk away; the next begins afresh. */
  finish(guideId: string, day: string): void
  drop(guideId: string): void
  /** What was done so far has been recorded, and the walk goes on: what comes of it later is another record. */
  renew(guideId: string): void
  check(guideId: string, day: string): void
  readAloud(wanted: boolean): void
  hear(switchedOn: string[], templateId: string | undefined): void
  forget(): void
}

const nothing: Stored = { progress: {}, finished: {}, readsAloud: false, switchedOn: [] }

const without = <T>(record: Record<string, T>, key: string): Record<string, T> => Object.fromEntries(Object.entries(record).filter(([id]) => id !== key))

/** How far the person has come in each guide, on this phone: a walk to the app store and back, or a dead battery, loses nothing. */
export const useProgressStore = create<ProgressState>()(
  persist(
    set => ({
      ...nothing,
      begin: (guideId, now, start) =>
        set(({ progress }) =>
          progress[guideId]
            ? {}
            : {
                progress: {
                  ...progress,
                  [guideId]: { recordId: randomId(), answers: {}, at: null, steps: {}, startedAt: now.toISOString(), seq: 0, ...start }
                }
              }
        ),
      change: (guideId, change) =>
        set(({ progress }) => {
          const now = progress[guideId]
          return now ? { progress: { ...progress, [guideId]: { ...now, ...change, seq: now.seq + 1 } } } : {}
        }),
      finish: (guideId, day) =>
        set(({ progress, finished }) => ({ progress: without(progress, guideId), finished: { ...finished, [guideId]: { on: day, checkedOn: [] } } })),
      drop: guideId => set(({ progress }) => ({ progress: without(progress, guideId) })),
      renew: guideId =>
        set(({ progress }) => {
          const now = progress[guideId]
          return now ? { progress: { ...progress, [guideId]: { ...now, recordId: randomId() } } } : {}
        }),
      check: (guideId, day) =>
        set(({ finished }) => {
          const one = finished[guideId]
          return one ? { finished: { ...finished, [guideId]: { ...one, checkedOn: [...one.checkedOn, day] } } } : {}
        }),
      readAloud: readsAloud => set({ readsAloud }),
      hear: (switchedOn, templateId) => set({ switchedOn, templateId }),
      forget: () => set(nothing)
    }),
    persisted('guides', Stored, 1, ({ progress, finished, readsAloud, switchedOn, templateId }: ProgressState): Stored => ({
      progress,
      finished,
      readsAloud,
      switchedOn,
      ...(templateId !== undefined && { templateId })
    }))
  )
)
