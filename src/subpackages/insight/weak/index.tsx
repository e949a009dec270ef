import { WeakSpotsScreen } from '@/features/officer/insight/WeakSpotsScreen'

export default function WeakSpotsPage() {
  return <WeakSpotsScreen now={new Date()} />
}
