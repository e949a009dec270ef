import { Text, View } from '@tarojs/components'
import { overdueHours } from '../../../../contract/reportDesk'
import { Icon } from '@/shared/ui/Icon'
import { Pressable } from '@/shared/ui/Pressable'
import { DeskIcon } from '../frame/DeskIcon'
import { contactIcons, deskStatusNames, isOverdue, type Queued, titleOf, whenAndWhere } from './reportWords'

interface ReportRowProps {
  id: string
  report: Queued
  areas: Readonly<Record<string, string>>
  now: Date
  asOf: string
  chosen: boolean
  onPress: () => void
}

/** One report of the queue; the whole row is the target. */
export function ReportRow({ id, report, areas, now, asOf, chosen, onPress }: ReportRowProps) {
  const overdue = isOverdue(report, asOf)
  return (
    <View id={id} role="listitem">
      <Pressable className={chosen ? 'queue-row queue-row-chosen' : 'queue-row'} role="link" current={chosen} onPress={onPress}>
        <Icon name={contactIcons[report.contactType]} />
        <View className="queue-row-words">
          <View className="strong">{titleOf(report)}</View>
          <View className="note">{whenAndWhere(report, areas, now)}</View>
          {report.moneyLost === 'yes' && <View className="note strong">钱转出去了</View>}
          {report.clusterCount > 1 && (
            <View className="tag tag-act queue-row-same">
              <DeskIcon name="stack" />
              <Text>{`同一号码，${report.clusterCount}条`}</Text>
            </View>
          )}
        </View>
        <View className={overdue ? 'note queue-row-state queue-row-overdue' : 'note queue-row-state'}>
          {overdue ? `超过${overdueHours}小时` : deskStatusNames[report.status]}
        </View>
      </Pressable>
    </View>
  )
}
