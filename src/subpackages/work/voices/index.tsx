import { VoicesScreen } from '@/features/officer/voices/VoicesScreen'

export default function VoicesPage() {
  return <VoicesScreen now={new Date()} />
}
