import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { ErrorCode } from '../../../contract/result'
import { useProfileStore } from '@/features/session/profileStore'
import { whyNot } from '@/shared/api/whyNot'
import { friendlyTime } from '@/shared/day'
import { Empty } from '@/shared/ui/Empty'
import { Heading } from '@/shared/ui/Heading'
import { Notice } from '@/shared/ui/Notice'
import { Page } from '@/shared/ui/Page'
import { Phrased } from '@/shared/ui/Phrased'
import { Skeleton } from '@/shared/ui/Skeleton'
import { Band } from './AlertBand'
import { useAlertsStore } from './alertsStore'
import { currentAlerts } from './currentAlerts'
import { refreshAlerts } from './refreshAlerts'
import { SubscribeRow } from './SubscribeRow'
import './alerts.scss'

/** All warnings that hold now, the put away ones too. */
export function AlertListScreen({ now }: { now: Date }) {
  const { alerts, fetchedAt } = useAlertsStore()
  const audience = useProfileStore(state => state.audience)
  const [failed, setFailed] = useState<ErrorCode>()
  const [reading, setReading] = useState(false)
  const read = async () => {
    setReading(true)
    const refreshed = await refreshAlerts()
    setFailed(refreshed.ok ? undefined : refreshed.code)
    setReading(false)
  }
  useEffect(() => void read(), [])
  const current = currentAlerts(alerts, audience, now)
  return (
    <Page title="预警">
      <Heading level={1}>
        <Phrased>正在生效的|预警</Phrased>
      </Heading>
      {failed && fetchedAt && (
        <View className="section-near">
          <Notice icon="cloud-slash" live>{`${whyNot(failed)}。这些是${friendlyTime(fetchedAt, now)}存在手机上的。`}</Notice>
        </View>
      )}
      {reading && !fetchedAt ? (
        <Skeleton label="正在读取预警" />
      ) : current.length === 0 ? (
        failed && !fetchedAt ? (
          <Empty icon="cloud-slash" text={`${whyNot(failed)}，预警还没存到手机上。`} action={{ label: '再试一次', onPress: () => void read() }} live />
        ) : (
          <Empty icon="info" text="现在没有预警。" live />
        )
      ) : (
        <View className="section-near">
          {current.map(alert => (
            <View key={alert.id} className="band-in-list">
              <Band alert={alert} now={now} />
            </View>
          ))}
        </View>
      )}
      <SubscribeRow />
    </Page>
  )
}
