import { View } from '@tarojs/components'
import { chinaDay } from '../../../../contract/chinaDay'
import { Chips } from '@/shared/ui/Chips'
import { Notice } from '@/shared/ui/Notice'
import { DayField } from '../DayField'
import { type StatisticsPeriod, statisticsPeriods } from './statisticsPeriod'
import type { ChosenPeriod } from './usePeriod'

const choices = (Object.keys(statisticsPeriods) as StatisticsPeriod[]).map(id => ({ id, text: statisticsPeriods[id] }))
const first = '2020-01-01'

/** 近7天 近4周 近9周 本月 自选, and the two days of one's own. */
export function PeriodChips({ chosen: { name, own, problem, choose, setOwn }, now }: { chosen: ChosenPeriod; now: Date }) {
  const last = chinaDay(now)
  return (
    <View className="insight-period">
      <Chips label="看多久的" choices={choices} chosen={name} onChoose={to => choose(to ?? name)} />
      {name === 'own' && (
        <View className="days">
          <DayField label="从" value={own.from} first={first} last={last} onChange={from => setOwn({ ...own, from })} />
          <DayField label="到" value={own.to} first={first} last={last} onChange={to => setOwn({ ...own, to })} />
        </View>
      )}
      {problem && (
        <View className="section-near">
          <Notice icon="warning" tone="care" live>
            {problem}
          </Notice>
        </View>
      )}
    </View>
  )
}
