import { useRouter } from '@tarojs/taro'
import { severityLooks } from '@/features/alerts/severityLooks'
import { OutcomeTag } from '@/features/cases/OutcomeTag'
import { Timeline } from '@/features/cases/Timeline'
import { PublishingScreen } from '@/features/officer/publishing/PublishingScreen'
import '@/features/alerts/alerts.scss'
import '@/features/cases/case.scss'

const parts = { OutcomeTag, Timeline, severityLooks }

export default function PublishingPage() {
  const { alertId } = useRouter().params
  return <PublishingScreen now={new Date()} parts={parts} {...(alertId ? { first: { type: 'alert' as const, id: alertId } } : {})} />
}
