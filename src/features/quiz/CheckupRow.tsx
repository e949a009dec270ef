import { View } from '@tarojs/components'
import { useId } from 'react'
import { chinaDay } from '../../../contract/chinaDay'
import { openPage } from '@/platform/navigation'
import { focusInside } from '@/platform/shortcuts'
import { routes } from '@/routes'
import { ListRow } from '@/shared/ui/ListRow'
import { Tool } from '@/shared/ui/Tool'
import { shortCheckupDue } from './dueNow'
import { useLearningStore } from './learningStore'
import './checkupRow.scss'

/** 防骗体检, or in its place the short one that is due, which can wait until tomorrow. */
export function CheckupRow({ now }: { now: Date }) {
  const today = chinaDay(now)
  // A number, so that a hidden page is not drawn anew with every answer.
  const weeks = useLearningStore(({ laterOn, sittings }) => (laterOn === today ? undefined : shortCheckupDue(sittings, now)))
  // Home and 答题 may both be in the document.
  const id = useId()
  const putOff = () => {
    useLearningStore.getState().putOff(today)
    // The button is gone: its focus goes to the row it belonged to, which is now that of the whole checkup.
    focusInside(id)
  }
  return (
    <View id={id} className={weeks ? 'put-off' : ''}>
      <ListRow
        icon="list-checks"
        {...(weeks ? { title: '小体检', note: `体检满${weeks}周了，6条，约2分钟` } : { title: '防骗体检', note: '10条消息，看看自己能分清哪些' })}
        onPress={() => openPage(weeks ? routes.shortCheckup : routes.checkup)}
      />
      <View className="slot">
        {weeks && (
          <Tool label="小体检，明天再说" onPress={putOff}>
            明天再说
          </Tool>
        )}
      </View>
    </View>
  )
}
