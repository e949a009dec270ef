import { View } from '@tarojs/components'
import type { Visit } from '../../../contract/fieldwork'
import { Heading } from '@/shared/ui/Heading'
import { Phrased } from '@/shared/ui/Phrased'
import { Tool } from '@/shared/ui/Tool'
import { visitWords } from './visitState'

interface VisitItemProps {
  visit: Visit
  area: string
  today: string
  /** Its mark is on this phone only: what it waits for. */
  waits: string | undefined
  onMark: () => void
  onChange: () => void
  onRemove: () => void
}

/** One place of the list, with what can be done about it. */
export function VisitItem({ visit, area, today, waits, onMark, onChange, onRemove }: VisitItemProps) {
  return (
    <View className="item" role="listitem">
      <View className="item-words">
        <Heading level={3}>{visit.label}</Heading>
        <View className="note">
          <Phrased>{`${area}　|${visitWords(visit, today)}`}</Phrased>
        </View>
        {waits && <View className="note">{waits}</View>}
      </View>
      <View className="tools">
        <Tool icon="pencil-simple-line" label={`记一次：${visit.label}`} onPress={onMark}>
          记一次
        </Tool>
        <Tool label={`改：${visit.label}`} onPress={onChange}>
          改
        </Tool>
        <Tool label={`删掉：${visit.label}`} onPress={onRemove}>
          删掉
        </Tool>
      </View>
    </View>
  )
}
