import { ReportsScreen } from '@/features/officer/reports/ReportsScreen'

export default function ReportsPage() {
  return <ReportsScreen now={new Date()} />
}
