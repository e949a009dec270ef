import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { type Alert, type AlertAction, severityNames } from '../../../contract/alert'
import { scamKindNames } from '../../../contract/vocabulary'
import { noteOpened } from '@/features/session/reachStore'
import { leavePage, openPage } from '@/platform/navigation'
import { dial } from '@/platform/phone'
import { routes, tabs } from '@/routes'
import { basedOn } from '@/shared/basedOn'
import { friendlyTime } from '@/shared/day'
import { Button } from '@/shared/ui/Button'
import { Empty } from '@/shared/ui/Empty'
import { Heading } from '@/shared/ui/Heading'
import { Icon } from '@/shared/ui/Icon'
import { Page } from '@/shared/ui/Page'
import { Phrased } from '@/shared/ui/Phrased'
import { ReadAloud } from '@/shared/ui/ReadAloud'
import { Skeleton } from '@/shared/ui/Skeleton'
import { SourceSheet } from '@/shared/ui/SourceSheet'
import { Tool } from '@/shared/ui/Tool'
import { useAlertsStore } from './alertsStore'
import { occasionOf } from './currentAlerts'
import { refreshAlerts } from './refreshAlerts'
import { severityLooks } from './severityLooks'
import './alerts.scss'

interface AlertScreenProps {
  alertId: string
  now: Date
}

/** One warning on a page of its own: what happens, and the one thing to do. */
export function AlertScreen({ alertId, now }: AlertScreenProps) {
  const { alerts, dismiss } = useAlertsStore()
  const [sourcesOpen, setSourcesOpen] = useState(false)
  const alert = alerts.find(({ id }) => id === alertId)
  const [asked, setAsked] = useState(alert !== undefined)
  useEffect(() => noteOpened('alert', alertId), [alertId])
  // Opened from a link before this phone has read any.
  useEffect(() => {
    if (!asked) void refreshAlerts().then(() => setAsked(true))
  }, [asked])
  if (!alert || now.getTime() >= Date.parse(alert.validUntil)) return <Gone reading={!asked} />
  const { icon, onPaper } = severityLooks[alert.severity]
  const read = () => {
    dismiss(occasionOf(alert))
    leavePage(tabs.home)
  }
  return (
    <Page
      title="预警"
      dock={<Button onPress={read}>知道了</Button>}
      overlay={sourcesOpen && <SourceSheet sources={alert.sources} onClose={() => setSourcesOpen(false)} />}
    >
      <View className={`alert-head tag tag-${onPaper}`}>
        <Icon name={icon} tone={onPaper} size="l" />
        <Text>{severityNames[alert.severity]}</Text>
      </View>
      <Heading level={1}>
        <Phrased>{alert.title}</Phrased>
      </Heading>
      <View className="note">
        <Phrased>{`${alert.publisher}　|${alert.area ? `${alert.area}　|` : ''}${friendlyTime(alert.publishedAt, now)}发布`}</Phrased>
      </View>
      <View className="tools">
        <ReadAloud sentences={[alert.title, alert.text]} />
      </View>
      <View className="alert-text">{alert.text}</View>
      <View className="alert-deed">
        <Deed action={alert.action} />
      </View>
      <View className="section note">{`有效到${untilWords(alert)}。${basedOn(alert.sources)}`}</View>
      <Tool onPress={() => setSourcesOpen(true)}>看来源</Tool>
    </Page>
  )
}

/** The last whole day on which it holds. */
const untilWords = ({ validUntil }: Alert) => {
  const last = new Date(Date.parse(validUntil) - 1)
  return `${last.getMonth() + 1}月${last.getDate()}日`
}

function Deed({ action }: { action: AlertAction }) {
  if (action.type === 'call') {
    return (
      <Button kind={action.number === '110' ? 'danger' : 'secondary'} icon="phone" onPress={() => dial(action.number)}>
        {action.number === '110' ? '拨打报警电话110' : '拿不准，问96110'}
      </Button>
    )
  }
  const { label, url } = wayTo(action)
  return (
    <Button kind="secondary" onPress={() => openPage(url)}>
      {label}
    </Button>
  )
}

function wayTo(action: Exclude<AlertAction, { type: 'call' }>): { label: string; url: string } {
  switch (action.type) {
    case 'case':
      return { label: '看一个真实案例', url: routes.case(action.caseId) }
    case 'lesson':
      return { label: '学一课，约1分钟', url: routes.lesson(action.lessonId) }
    case 'practice':
      return { label: `练几道“${scamKindNames[action.kind]}”`, url: routes.practice({ kind: action.kind }) }
  }
}

function Gone({ reading }: { reading: boolean }) {
  return (
    <Page title="预警">
      <Heading level={1}>预警</Heading>
      {reading ? (
        <Skeleton label="正在读取预警" />
      ) : (
        <Empty icon="info" text="这条预警已经过了时间，或者撤下了。" action={{ label: '回首页', onPress: () => leavePage(tabs.home) }} live />
      )}
    </Page>
  )
}
