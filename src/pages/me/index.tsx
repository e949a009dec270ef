import { useAlertsStore } from '@/features/alerts/alertsStore'
import { useFavouritesStore } from '@/features/cases/favouritesStore'
import { useLessonStore } from '@/features/lessons/lessonStore'
import { forgetQuiz } from '@/features/quiz/forgetQuiz'
import { useOutboxStore } from '@/features/quiz/outboxStore'
import { flushOutbox, outboxSettled } from '@/features/quiz/flushOutbox'
import { MeScreen } from '@/features/session/MeScreen'

/** Clears what other features keep on this phone. */
function forgetAll(): void {
  forgetQuiz()
  useFavouritesStore.getState().forget()
  useLessonStore.getState().forget()
  useAlertsStore.getState().forget()
}

export default function MePage() {
  const waiting = useOutboxStore(state => state.items.filter(item => item.state !== 'rejected').length)
  return <MeScreen waiting={waiting} onSend={flushOutbox} settled={outboxSettled} onErased={forgetAll} />
}
