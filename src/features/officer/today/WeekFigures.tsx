import { Text, View } from '@tarojs/components'
import type { Figure, Today } from '../../../../contract/today'
import { Tool } from '@/shared/ui/Tool'
import { changeWords, grouped } from '../frame/numberWords'
import { Panel } from '../frame/Panel'
import { shortDay } from '../frame/shortDay'

const looks: Record<Figure['id'], { name: string; unit: string }> = {
  practised: { name: '参加练习', unit: '人' },
  checkups: { name: '做完体检', unit: '人' },
  registered: { name: '帮办注册', unit: '人' },
  reports: { name: '收到举报', unit: '条' },
  casesRead: { name: '案例被读', unit: '次' }
}

function changeOf({ previous, value }: Figure, unit: string): string {
  if (value === null) return '少于5人，不显示'
  if (previous === null) return '上周少于5人，不比'
  return changeWords(value, previous, unit, '上周')
}

/** 这一周: five numbers beside those of the same days of last week. */
export function WeekFigures({ week, onHow }: { week: NonNullable<Today['week']>; onHow: () => void }) {
  return (
    <Panel title="这一周" note={`${shortDay(week.from)}至${shortDay(week.to)}，和上周同样几天比`} action={<Tool onPress={onHow}>数字怎么算的</Tool>}>
      <View className="week-figures">
        {week.figures.map(figure => {
          const { name, unit } = looks[figure.id]
          return (
            <View key={figure.id} className="week-figure">
              <View className="note">{name}</View>
              <View>
                <Text className="week-number">{figure.value === null ? '不显示' : grouped(figure.value)}</Text>
                {figure.value !== null && <Text className="week-unit">{unit}</Text>}
              </View>
              <View className="note">{changeOf(figure, unit)}</View>
            </View>
          )
        })}
      </View>
    </Panel>
  )
}
