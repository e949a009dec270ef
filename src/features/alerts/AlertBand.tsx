import { Text, View } from '@tarojs/components'
import { type Alert, severityNames } from '../../../contract/alert'
import { useProfileStore } from '@/features/session/profileStore'
import { openPage } from '@/platform/navigation'
import { routes } from '@/routes'
import { friendlyTime } from '@/shared/day'
import { Icon } from '@/shared/ui/Icon'
import { Phrased } from '@/shared/ui/Phrased'
import { Pressable } from '@/shared/ui/Pressable'
import { Tool } from '@/shared/ui/Tool'
import { useAlertsStore } from './alertsStore'
import { currentAlerts, occasionOf } from './currentAlerts'
import { severityLooks } from './severityLooks'
import './alerts.scss'

/** The most severe warning that holds now and has not been put away, across the page; nothing where there is none. */
export function AlertBand({ now, all = false }: { now: Date; all?: boolean }) {
  const { alerts, dismissed } = useAlertsStore()
  const audience = useProfileStore(state => state.audience)
  const current = currentAlerts(alerts, audience, now)
  const shown = current.find(alert => !dismissed.includes(occasionOf(alert)))
  return (
    <View className="slot">
      {shown && <Band alert={shown} now={now} />}
      {all && current.length > (shown ? 1 : 0) && (
        <Tool icon="bell-ringing" onPress={() => openPage(routes.alerts)}>
          {shown ? `预警一共${current.length}条，看全部` : `看正在生效的${current.length}条预警`}
        </Tool>
      )}
    </View>
  )
}

export function Band({ alert, now }: { alert: Alert; now: Date }) {
  const { icon, onBand } = severityLooks[alert.severity]
  const { area } = alert
  return (
    <Pressable className={`band band-${alert.severity}`} role="link" onPress={() => openPage(routes.alert(alert.id))}>
      <Icon name={icon} tone={onBand} size="l" />
      <View className="row-words">
        <View className="note">
          <Text className="strong">{severityNames[alert.severity]}</Text>
          <Text>{`　${area ? `${area}　` : ''}${friendlyTime(alert.publishedAt, now)}`}</Text>
        </View>
        <View className="strong">
          <Phrased>{alert.title}</Phrased>
        </View>
      </View>
      <Icon name="caret-right-bold" tone={onBand} className="row-go" />
    </Pressable>
  )
}
