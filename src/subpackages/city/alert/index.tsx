import { useRouter } from '@tarojs/taro'
import { AlertScreen } from '@/features/alerts/AlertScreen'

export default function AlertPage() {
  const { alertId = '' } = useRouter().params
  return <AlertScreen alertId={alertId} now={new Date()} />
}
