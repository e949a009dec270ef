import { useAlertsStore } from '@/features/alerts/alertsStore'
import { ProgressScreen } from '@/features/quiz/ProgressScreen'

export default function ProgressPage() {
  return <ProgressScreen now={new Date()} templateId={useAlertsStore(state => state.templateId)} />
}
