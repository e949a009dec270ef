import { useState } from 'react'
import { type Period, periodProblem } from '../period'
import { type StatisticsPeriod, statisticsPeriodOf } from './statisticsPeriod'

export interface ChosenPeriod {
  name: StatisticsPeriod
  /** Only where nothing is wrong with it. */
  period: Period | undefined
  own: Period
  problem: string | undefined
  choose: (name: StatisticsPeriod) => void
  setOwn: (own: Period) => void
}

/** The period that is looked at. A wrong one is told before anybody is asked. */
export function usePeriod(first: Exclude<StatisticsPeriod, 'own'>, now: Date): ChosenPeriod {
  const [name, setName] = useState<StatisticsPeriod>(first)
  const [own, setOwn] = useState<Period>(() => statisticsPeriodOf('month', now))
  const period = name === 'own' ? own : statisticsPeriodOf(name, now)
  const problem = periodProblem(period)
  return { name, own, problem, period: problem ? undefined : period, choose: setName, setOwn }
}
