import { forgetQuiz } from '@/features/quiz/forgetQuiz'
import { useOutboxStore } from '@/features/quiz/outboxStore'
import { flushOutbox, outboxSettled } from '@/features/quiz/flushOutbox'
import { MeScreen } from '@/features/session/MeScreen'

export default function MePage() {
  const waiting = useOutboxStore(state => state.items.filter(item => item.state !== 'rejected').length)
  return <MeScreen waiting={waiting} onSend={flushOutbox} settled={outboxSettled} onErased={forgetQuiz} />
}
