import { useRouter } from '@tarojs/taro'
import { StatusScreen } from '@/features/report/StatusScreen'

export default function ReportStatusPage() {
  const { code } = useRouter().params
  return <StatusScreen {...(code ? { code } : {})} now={new Date()} />
}
