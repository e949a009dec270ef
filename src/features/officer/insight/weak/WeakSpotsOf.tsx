import { useCallback, useState } from 'react'
import type { ActionOutput } from '../../../../../contract/actions'
import type { StatisticsRequest, WeakSpot } from '../../../../../contract/statistics'
import { callStatistics } from '@/shared/api/callStatistics'
import { friendlyTime } from '@/shared/day'
import { Empty } from '@/shared/ui/Empty'
import { Skeleton } from '@/shared/ui/Skeleton'
import { Panel } from '../../frame/Panel'
import { Refused } from '../../Refused'
import { DeskTool } from '../DeskTool'
import { Heard } from '../Heard'
import { readers } from '../readers'
import { useKeptAsked } from '../useKeptAsked'
import { SpotList } from './SpotList'

interface WeakSpotsOfProps {
  /** Another one is another component, by its key. */
  request: StatisticsRequest
  now: Date
  nameOf: (communityId: string) => string
  onPush: (spot: WeakSpot) => void
  onDefinitions: () => void
}

/** The weak spots of one period and place. */
export function WeakSpotsOf({ request: first, now, nameOf, onPush, onDefinitions }: WeakSpotsOfProps) {
  const [request] = useState(first)
  const asked = useKeptAsked<ActionOutput<'weakspots.read'>>(`weakspots ${JSON.stringify(request)}`, useCallback(() => callStatistics('weakspots.read', request), [request]))
  const { value, failed, again } = asked
  if (!value) return failed ? <Refused failure={failed} roles={readers} onAgain={() => void again()} /> : <Skeleton label="正在找" />
  return (
    <>
      <Heard asked={asked} now={now} />
      <Panel
        title="先去讲这些"
        note={`最要紧的在前，至少5人答过20题才算。截至${friendlyTime(value.asOf, now)}`}
        action={<DeskTool onPress={onDefinitions}>数字怎么算的</DeskTool>}
      >
        {value.spots.length > 0 ? (
          <SpotList spots={value.spots} nameOf={nameOf} onPush={onPush} />
        ) : (
          <Empty icon="check-circle" text="这段时间没有明显不熟的，或者答题的人还太少。" />
        )}
      </Panel>
    </>
  )
}
