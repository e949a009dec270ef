import { View } from '@tarojs/components'
import { useState } from 'react'
import { checkupReminderActions } from '../../../contract/checkupReminder'
import { askSubscription, canSubscribe } from '@/platform/subscribe'
import { callerOf } from '@/shared/api/call'
import { ListRow } from '@/shared/ui/ListRow'
import { useLearningStore } from './learningStore'
import { daysToNext, nextCheckup } from './nextCheckup'

const callReminder = callerOf(checkupReminderActions)

interface CheckupAheadProps {
  /** WeChat's template of reminders, where the city has one. */
  templateId: string | undefined
  now: Date
}

/** When the next short checkup comes, and where WeChat may send a message, 到时候在微信里提醒我. Home has its card in any case. */
export function CheckupAhead({ templateId, now }: CheckupAheadProps) {
  const { sittings } = useLearningStore.getState()
  const [said, setSaid] = useState('')
  const days = daysToNext(sittings, now)
  const ask = async (inDays: number, id: string) => {
    if (!(await askSubscription(id))) return setSaid('没有订阅，也没关系。到时候打开“反诈同行”，首页会有小体检。')
    const reply = await callReminder('quiz.remind', { inDays })
    return setSaid(reply.ok ? '好了。到那天，微信会提醒您一次。您先做了，就不再提醒。' : `还没有记下。${reply.message}`)
  }
  const words = nextCheckup(sittings, now)
  if (!words) return null
  return (
    <View className="section-near">
      <View className="note section-note">{words}</View>
      <View className="slot">
        {canSubscribe && templateId && days ? (
          <View className="rows">
            <ListRow icon="bell-ringing" title="到时候|在微信里提醒我" note="同意一次，提醒一次" onPress={() => void ask(days, templateId)} />
          </View>
        ) : null}
      </View>
      <View className="note" role="status" aria-live="polite">
        {said}
      </View>
    </View>
  )
}
