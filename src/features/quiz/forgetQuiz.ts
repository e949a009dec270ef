import { removeStored } from '@/platform/storage'
import { cardNameKey } from './cardNameKey'
import { useCheckupStore } from './checkupStore'
import { useLearningStore } from './learningStore'
import { useOutboxStore } from './outboxStore'
import { usePracticeStore } from './practiceStore'

/** Clears everything the quiz keeps on this phone. */
export function forgetQuiz(): void {
  useLearningStore.getState().forget()
  usePracticeStore.getState().forget()
  useOutboxStore.getState().forget()
  useCheckupStore.getState().put(null)
  removeStored(cardNameKey)
}
