import { Text, View } from '@tarojs/components'
import type { Role } from '../../../../contract/session'
import type { Duty } from '../../../../contract/today'
import { openPage } from '@/platform/navigation'
import { Button } from '@/shared/ui/Button'
import { DeskIcon } from '../frame/DeskIcon'
import { Panel } from '../frame/Panel'
import { dutyWords, urgencyLooks } from './dutyWords'

interface DutyListProps {
  duties: readonly Duty[]
  role: Role
  areas: Readonly<Record<string, string>>
  now: Date
}

/** 先办这几件: the first, the most urgent, has the page's one primary button. */
export function DutyList({ areas, duties, now, role }: DutyListProps) {
  const total = duties.reduce((sum, { count }) => sum + count, 0)
  return (
    <Panel title="先办这几件" {...(total > 0 ? { note: `共${total}件` } : {})}>
      {duties.length === 0 && <View className="para">没有等着办的，都办好了。</View>}
      <View role="list">
        {duties.map((duty, i) => {
          const looks = urgencyLooks[duty.urgency]
          const { go, note, title, url } = dutyWords(duty, role, areas, now)
          return (
            <View key={duty.what} className="duty" role="listitem">
              <View className={`duty-tag duty-${duty.urgency}`}>
                <DeskIcon name={looks.icon} tone={looks.tone} className="icon-s" />
                <Text className="duty-word">{looks.word}</Text>
              </View>
              <View className="duty-words">
                <View className="strong">{title}</View>
                {note && <View className="note">{note}</View>}
              </View>
              <View className="duty-go">
                <Button kind={i === 0 ? 'primary' : 'secondary'} onPress={() => openPage(url)}>
                  {go}
                </Button>
              </View>
            </View>
          )
        })}
      </View>
    </Panel>
  )
}
