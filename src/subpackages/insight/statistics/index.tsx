import { StatisticsScreen } from '@/features/officer/insight/StatisticsScreen'

export default function StatisticsPage() {
  return <StatisticsScreen now={new Date()} />
}
