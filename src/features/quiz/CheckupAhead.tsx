import { View } from '@tarojs/components'
import { canSubscribe } from '@/platform/subscribe'
import { ListRow } from '@/shared/ui/ListRow'
import { Tool } from '@/shared/ui/Tool'
import { useLearningStore } from './learningStore'
import { daysToNext, nextCheckup } from './nextCheckup'
import { useCheckupReminder } from './useCheckupReminder'

interface CheckupAheadProps {
  /** WeChat's template of reminders, where the city has one. */
  templateId: string | undefined
  now: Date
}

/**
 * When the next short checkup comes, and where WeChat may send a message, 到时候在微信里提醒我, or the day of the one that was asked for and
 * 不用提醒了. Home has its card in any case.
 */
export function CheckupAhead({ templateId, now }: CheckupAheadProps) {
  const { sittings } = useLearningStore.getState()
  const days = daysToNext(sittings, now)
  const isOffered = Boolean(canSubscribe && templateId && days)
  const { ask, on, said, takeBack } = useCheckupReminder(isOffered ? templateId : undefined, now)
  const words = nextCheckup(sittings, now)
  if (!words) return null
  return (
    <View className="section-near">
      <View className="note section-note">{words}</View>
      <View className="slot">
        {isOffered && days && !on ? (
          <View className="rows">
            <ListRow icon="bell-ringing" title="到时候|在微信里提醒我" note="同意一次，提醒一次" onPress={() => void ask(days)} />
          </View>
        ) : null}
      </View>
      <View className="note" role="status" aria-live="polite">
        <View>{said}</View>
        <View>{on ? `${Number(on.slice(5, 7))}月${Number(on.slice(8))}日，微信会提醒您一次。您先做了，就不再提醒。` : ''}</View>
      </View>
      <View className="slot">
        {on ? (
          <View className="tools">
            <Tool onPress={() => void takeBack()}>不用提醒了</Tool>
          </View>
        ) : null}
      </View>
    </View>
  )
}
