import { useAlertsStore } from '@/features/alerts/alertsStore'
import { useFavouritesStore } from '@/features/cases/favouritesStore'
import { useLessonStore } from '@/features/lessons/lessonStore'
import { forgetQuiz } from '@/features/quiz/forgetQuiz'
import { useOutboxStore } from '@/features/quiz/outboxStore'
import { flushOutbox, outboxSettled } from '@/features/quiz/flushOutbox'
import { flushRegistrations, registrationsSettled } from '@/features/registration/flushRegistrations'
import { forgetRegistrations } from '@/features/registration/forgetRegistrations'
import { useRegistrationOutboxStore } from '@/features/registration/registrationOutboxStore'
import { forgetReports } from '@/features/report/forgetReports'
import { reportsSettled } from '@/features/report/flushReports'
import { feedbackSettled } from '@/features/session/flushFeedback'
import { MeScreen } from '@/features/session/MeScreen'
import { forgetPackages } from '@/features/session/packageKeys'
import { forgetReach } from '@/features/session/reachStore'

/** Waits until nothing is on its way to the server. */
const settled = () => Promise.all([outboxSettled(), reportsSettled(), registrationsSettled(), feedbackSettled()]).then(() => undefined)

/** Clears what other features keep on this phone. */
function forgetAll(): void {
  forgetQuiz()
  useFavouritesStore.getState().forget()
  useLessonStore.getState().forget()
  useAlertsStore.getState().forget()
  forgetReports()
  forgetRegistrations()
  forgetReach()
  forgetPackages()
}

export default function MePage() {
  const waiting = useOutboxStore(state => state.items.filter(item => item.state !== 'rejected').length)
  const waitingGuides = useRegistrationOutboxStore(state => state.items.filter(item => item.state !== 'rejected').length)
  return (
    <MeScreen
      waiting={waiting}
      waitingGuides={waitingGuides}
      onSend={flushOutbox}
      onSendGuides={flushRegistrations}
      settled={settled}
      onErased={forgetAll}
    />
  )
}
