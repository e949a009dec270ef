import { AlertListScreen } from '@/features/alerts/AlertListScreen'

export default function AlertsPage() {
  return <AlertListScreen now={new Date()} />
}
