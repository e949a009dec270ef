import { View } from '@tarojs/components'
import { useState } from 'react'
import { askSubscription, canSubscribe } from '@/platform/subscribe'
import { call } from '@/shared/api/call'
import { ListRow } from '@/shared/ui/ListRow'
import { useAlertsStore } from './alertsStore'

/** 有新预警时提醒我: one reminder for each time somebody agrees, as WeChat has it. */
export function SubscribeRow() {
  const templateId = useAlertsStore(state => state.templateId)
  const [said, setSaid] = useState('')
  if (!canSubscribe || !templateId) {
    return <View className="section note">{canSubscribe ? '' : '想在有新预警时收到提醒，请在微信里打开“反诈同行”小程序。'}</View>
  }
  const ask = async () => {
    if (!(await askSubscription(templateId))) return setSaid('没有订阅。想要的时候再点一次就行。')
    const subscribed = await call('alerts.subscribe', { wanted: true })
    return setSaid(subscribed.ok ? '好了。下一次有新预警，微信会提醒您一次。' : `还没有记下。${subscribed.message}`)
  }
  return (
    <View className="section">
      <View className="rows">
        <ListRow icon="bell-ringing" title="有新预警时提醒我" note="同意一次，提醒一次" onPress={() => void ask()} />
      </View>
      <View className="note" role="status" aria-live="polite">
        {said}
      </View>
    </View>
  )
}
