import { DeskScreen } from '@/features/officer/DeskScreen'
import { flushRegistrations } from '@/features/registration/flushRegistrations'
import { useRegistrationOutboxStore } from '@/features/registration/registrationOutboxStore'

export default function DeskPage() {
  const waiting = useRegistrationOutboxStore(state => state.items.filter(item => item.state !== 'rejected').length)
  return <DeskScreen now={new Date()} waiting={waiting} onSend={flushRegistrations} />
}
