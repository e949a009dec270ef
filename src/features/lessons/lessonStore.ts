import * as v from 'valibot'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { persisted } from '@/shared/state/persisted'

const Stored = v.object({
  /** Ids of the lessons learnt. */
  done: v.array(v.string()),
  /** The questions answered in each lesson under way. */
  answered: v.record(v.string(), v.array(v.string()))
})
type Stored = v.InferOutput<typeof Stored>

interface LessonState extends Stored {
  begin(lessonId: string): void
  markAnswered(lessonId: string, questionId: string): void
  finish(lessonId: string): void
  forget(): void
}

const nothing: Stored = { done: [], answered: {} }

/** How far the person has come in 小课堂, on this phone. */
export const useLessonStore = create<LessonState>()(
  persist(
    set => ({
      ...nothing,
      begin: lessonId => set(({ answered }) => (answered[lessonId] ? {} : { answered: { ...answered, [lessonId]: [] } })),
      markAnswered: (lessonId, questionId) =>
        set(({ answered }) => ({ answered: { ...answered, [lessonId]: [...new Set([...(answered[lessonId] ?? []), questionId])] } })),
      finish: lessonId =>
        set(({ done, answered }) => ({
          done: done.includes(lessonId) ? done : [...done, lessonId],
          answered: Object.fromEntries(Object.entries(answered).filter(([id]) => id !== lessonId))
        })),
      forget: () => set(nothing)
    }),
    persisted('lessons', Stored, 1, ({ done, answered }: LessonState): Stored => ({ done, answered }))
  )
)
