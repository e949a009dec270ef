import { View } from '@tarojs/components'
import { useCallback, useEffect, useState } from 'react'
import type { Statistics, StatisticsRequest } from '../../../../contract/statistics'
import { callStatistics } from '@/shared/api/callStatistics'
import { Empty } from '@/shared/ui/Empty'
import { Skeleton } from '@/shared/ui/Skeleton'
import { Refused } from '../Refused'
import { DeskTool } from './DeskTool'
import { Heard } from './Heard'
import type { NumberTable } from './numberTable'
import { CoveragePanel } from './panels/CoveragePanel'
import { DiscernmentPanel } from './panels/DiscernmentPanel'
import { GroupsPanel } from './panels/GroupsPanel'
import { HeatPanel } from './panels/HeatPanel'
import { ParticipationPanel } from './panels/ParticipationPanel'
import { ReachPanel } from './panels/ReachPanel'
import { RegistrationsPanel } from './panels/RegistrationsPanel'
import { ReportsPanel } from './panels/ReportsPanel'
import { readers } from './readers'
import { useChartFit } from './useChartFit'
import { useKeptAsked } from './useKeptAsked'
import { useRefresh } from './useRefresh'

interface StatisticsOfProps {
  /** Another one is another component, by its key. */
  request: StatisticsRequest
  now: Date
  onHeard: (statistics: Statistics) => void
  onTable: (table: NumberTable) => void
  onDefinitions: () => void
}

const nobody = ({ answers }: Statistics): boolean => answers.total?.attempts === 0

/** The numbers of one period and place. */
export function StatisticsOf({ request: first, now, onHeard, onTable, onDefinitions }: StatisticsOfProps) {
  const [request] = useState(first)
  const asked = useKeptAsked<Statistics>(`statistics ${JSON.stringify(request)}`, useCallback(() => callStatistics('statistics.read', request), [request]))
  const { value, failed, again } = asked
  const { busy, said, refresh } = useRefresh(now, again)
  const fit = useChartFit()
  useEffect(() => {
    if (value) onHeard(value)
  }, [value, onHeard])
  if (!value) return failed ? <Refused failure={failed} roles={readers} onAgain={() => void again()} /> : <Skeleton label="正在统计" />
  const shared = { statistics: value, now, onTable }
  return (
    <>
      <Heard asked={asked} now={now} />
      <View className="insight-refresh">
        <DeskTool icon="clock-counter-clockwise" disabled={busy} onPress={() => void refresh(value.answers.asOf)}>
          重新统计
        </DeskTool>
        <View className="note" role="status" aria-live="polite">
          {said}
        </View>
      </View>
      {nobody(value) && <Empty icon="chart-line-up" text="这段时间还没有人答题。" />}
      <View className="insight-pair">
        {!nobody(value) && <DiscernmentPanel {...shared} fit={fit} />}
        <ReportsPanel {...shared} />
      </View>
      {!nobody(value) && (
        <>
          <HeatPanel {...shared} onDefinitions={onDefinitions} />
          <ParticipationPanel {...shared} fit={fit} />
          <GroupsPanel {...shared} />
        </>
      )}
      <RegistrationsPanel {...shared} />
      <View className="desk-halves">
        <ReachPanel {...shared} />
        <CoveragePanel {...shared} />
      </View>
    </>
  )
}
