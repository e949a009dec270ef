import { VisitsScreen } from '@/features/officer/VisitsScreen'

export default function VisitsPage() {
  return <VisitsScreen now={new Date()} />
}
