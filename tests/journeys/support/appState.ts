import { useCheckupStore } from '@/features/quiz/checkupStore'
import { forgetQuiz } from '@/features/quiz/forgetQuiz'
import { useLearningStore } from '@/features/quiz/learningStore'
import { useOutboxStore } from '@/features/quiz/outboxStore'
import { usePracticeStore } from '@/features/quiz/practiceStore'
import { useProfileStore } from '@/features/session/profileStore'
import { useTextSizeStore } from '@/shared/ui/textSizeStore'
import { leave } from './screenDriver'

const stores = [useCheckupStore, useLearningStore, useOutboxStore, usePracticeStore, useProfileStore, useTextSizeStore]

function forgetMemory(): void {
  forgetQuiz()
  useProfileStore.getState().forget()
  useTextSizeStore.getState().choose('system')
}

/** A phone on which the app was never opened. */
export function newPhone(): void {
  leave()
  forgetMemory()
  localStorage.clear()
}

/** The app is killed and opened again: what was only in memory is gone, what was stored is loaded. */
export async function restartApp(): Promise<void> {
  leave()
  const kept = Object.entries<string>({ ...localStorage })
  forgetMemory()
  localStorage.clear()
  for (const [key, value] of kept) localStorage.setItem(key, value)
  for (const store of stores) await store.persist.rehydrate()
}
