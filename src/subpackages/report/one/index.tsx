import { useRouter } from '@tarojs/taro'
import { OneReportScreen } from '@/features/report/OneReportScreen'

export default function MyReportPage() {
  const { reportId = '' } = useRouter().params
  return <OneReportScreen reportId={reportId} now={new Date()} />
}
