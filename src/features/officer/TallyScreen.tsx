import { chinaDay } from '../../../contract/chinaDay'
import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { chineseDate, friendlyTime } from '@/shared/day'
import { Chips } from '@/shared/ui/Chips'
import { Empty } from '@/shared/ui/Empty'
import { Notice } from '@/shared/ui/Notice'
import { Skeleton } from '@/shared/ui/Skeleton'
import { callFieldwork } from '@/shared/api/callFieldwork'
import { DayField } from './DayField'
import { DeskFrame } from './frame/DeskFrame'
import { Panel } from './frame/Panel'
import { Figures } from './Figures'
import { type Period, type PeriodName, periodNames, periodOf, periodProblem } from './period'
import { Refused } from './Refused'
import { useAsked } from './useAsked'
import './officer.scss'

const choices = (Object.keys(periodNames) as PeriodName[]).map(id => ({ id, text: periodNames[id] }))

/** 登记: how many were registered, each resident once, and apart from them those done on officers' phones. */
export function TallyScreen({ now }: { now: Date }) {
  const [name, setName] = useState<PeriodName>('week')
  const [own, setOwn] = useState<Period>(() => periodOf('month', now))
  const period = name === 'own' ? own : periodOf(name, now)
  const problem = periodProblem(period)
  return (
    <DeskFrame title="登记" at={undefined}>
      <Chips label="看多久的" choices={choices} chosen={name} onChoose={to => setName(to ?? name)} />
      {name === 'own' && (
        <View className="days">
          <DayField label="从" value={own.from} first="2020-01-01" last={chinaDay(now)} onChange={from => setOwn({ ...own, from })} />
          <DayField label="到" value={own.to} first="2020-01-01" last={chinaDay(now)} onChange={to => setOwn({ ...own, to })} />
        </View>
      )}
      {problem ? (
        <Notice icon="warning" tone="care" live>
          {problem}
        </Notice>
      ) : (
        <Counted key={`${period.from} ${period.to}`} {...period} now={now} />
      )}
    </DeskFrame>
  )
}

function Counted({ from, to, now }: Period & { now: Date }) {
  const { value, failed, again } = useAsked(useCallback(() => callFieldwork('registration.tally', { from, to }), [from, to]))
  if (!value) return failed ? <Refused failure={failed} onAgain={() => void again()} /> : <Skeleton label="正在数" />
  const guides = value.guides.filter(({ counted, declined, handedOver, rejected, stuck }) => counted + declined + handedOver + rejected + stuck > 0)
  return (
    <>
      <Panel title="各项登记数" note={`${chineseDate(from)}至${chineseDate(to)}，截至${friendlyTime(value.asOf, now)}`}>
        {guides.length ? <Figures guides={guides} /> : <Empty icon="chart-line-up" text="这段时间还没有登记。" />}
      </Panel>
      <Panel title="数字怎么算的">
        <View className="note">每位居民在自己手机上做完，同一样只算一次。用民警手机做的单独记作“未经本机确认”，不加进去。复核退回的已经减去。</View>
      </Panel>
    </>
  )
}
