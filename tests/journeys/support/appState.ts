import { useAlertsStore } from '@/features/alerts/alertsStore'
import { useCasesStore } from '@/features/cases/casesStore'
import { useFavouritesStore } from '@/features/cases/favouritesStore'
import { usePartnersStore } from '@/features/city/partnersStore'
import { useLessonStore } from '@/features/lessons/lessonStore'
import { useCheckupReminderStore } from '@/features/quiz/checkupReminderStore'
import { useCheckupStore } from '@/features/quiz/checkupStore'
import { forgetQuiz } from '@/features/quiz/forgetQuiz'
import { useLearningStore } from '@/features/quiz/learningStore'
import { useOutboxStore } from '@/features/quiz/outboxStore'
import { usePracticeStore } from '@/features/quiz/practiceStore'
import { useFamilyStore } from '@/features/registration/familyStore'
import { forgetRegistrations } from '@/features/registration/forgetRegistrations'
import { useProgressStore } from '@/features/registration/progressStore'
import { useRegistrationOutboxStore } from '@/features/registration/registrationOutboxStore'
import { useDraftStore } from '@/features/report/draftStore'
import { useReportOutboxStore } from '@/features/report/reportOutboxStore'
import { useOfficerStore } from '@/features/session/officerStore'
import { useProfileStore } from '@/features/session/profileStore'
import { forgetDevice } from '@/shared/api/session'
import { useTextSizeStore } from '@/shared/ui/textSizeStore'
import { leave } from './screenDriver'

const stores = [
  useAlertsStore,
  useCasesStore,
  useCheckupReminderStore,
  useCheckupStore,
  useDraftStore,
  useFamilyStore,
  useFavouritesStore,
  useLearningStore,
  useLessonStore,
  useOfficerStore,
  useOutboxStore,
  usePartnersStore,
  usePracticeStore,
  useProfileStore,
  useProgressStore,
  useRegistrationOutboxStore,
  useReportOutboxStore,
  useTextSizeStore
]

function forgetMemory(): void {
  forgetQuiz()
  forgetRegistrations()
  for (const store of [useAlertsStore, useCasesStore, useFavouritesStore, useLessonStore]) store.getState().forget()
  useCheckupReminderStore.setState({ on: undefined, after: undefined })
  useDraftStore.getState().drop()
  useReportOutboxStore.getState().forget()
  usePartnersStore.setState({ partners: [], fetchedAt: null })
  useProfileStore.getState().forget()
  useOfficerStore.getState().forget()
  useTextSizeStore.setState({ size: 'system', chosen: false })
}

/** A phone on which the app was never opened. */
export function newPhone(): void {
  leave()
  forgetMemory()
  forgetDevice()
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
