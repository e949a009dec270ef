import { useRouter } from '@tarojs/taro'
import { useAlertsStore } from '@/features/alerts/alertsStore'
import { CheckupScreen } from '@/features/quiz/CheckupScreen'

export default function CheckupPage() {
  return <CheckupScreen short={useRouter().params.short === '1'} templateId={useAlertsStore(state => state.templateId)} />
}
