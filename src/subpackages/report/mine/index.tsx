import { MyReportsScreen } from '@/features/report/MyReportsScreen'

export default function MyReportsPage() {
  return <MyReportsScreen now={new Date()} />
}
