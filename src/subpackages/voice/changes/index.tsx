import { ChangesScreen } from '@/features/voice/ChangesScreen'

export default function ChangesPage() {
  return <ChangesScreen />
}
