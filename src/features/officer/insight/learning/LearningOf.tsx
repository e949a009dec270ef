import { View } from '@tarojs/components'
import { useCallback, useMemo, useState } from 'react'
import type { Discernment, DiscernmentRequest } from '../../../../../contract/learning'
import { callLearning } from '@/shared/api/callLearning'
import { friendlyTime } from '@/shared/day'
import { Empty } from '@/shared/ui/Empty'
import { Skeleton } from '@/shared/ui/Skeleton'
import { Panel } from '../../frame/Panel'
import { Refused } from '../../Refused'
import { ChartPicture } from '../charts/ChartPicture'
import { drawSvg } from '../charts/drawSvg'
import { hasBands } from '../charts/shareLines'
import { DeskTool } from '../DeskTool'
import { Heard } from '../Heard'
import type { NumberTable } from '../numberTable'
import { readers } from '../readers'
import { NumberRows } from '../TableSheet'
import { useChartFit } from '../useChartFit'
import { useKeptAsked } from '../useKeptAsked'
import { discernmentCell } from '../answersWords'
import { estimateLine } from './estimateLine'
import { audiencesTable, learningSays, repeatsTable, returnersTable, weekName, weeksTable } from './toldWords'

interface LearningOfProps {
  /** Another one is another component, by its key. */
  request: DiscernmentRequest
  now: Date
  onTable: (table: NumberTable) => void
}

type Weeks = Discernment['weeks']

function lineSays(weeks: Weeks): string {
  const told = weeks.filter(({ unseen }) => unseen?.discernment)
  const values = told.map(({ unseen, week }) => `${weekName(week)}${discernmentCell(unseen?.discernment ?? null)}`)
  return values.length > 0 ? `折线图：分得清的程度。${values.join('，')}。` : '折线图：人还少，没有可以画的点。'
}

/** 学得怎么样 in one place: by week since the first checkup, those who came back, and by audience. */
export function LearningOf({ request: first, now, onTable }: LearningOfProps) {
  const [request] = useState(first)
  const asked = useKeptAsked<Discernment>(`discernment ${JSON.stringify(request)}`, useCallback(() => callLearning('discernment.read', request), [request]))
  const { value, failed, again } = asked
  if (!value) return failed ? <Refused failure={failed} roles={readers} onAgain={() => void again()} /> : <Skeleton label="正在统计" />
  if (value.weeks.length === 0)
    return (
      <>
        <Heard asked={asked} now={now} />
        <Empty icon="chart-line-up" text="还没有人做过体检。请居民做一次防骗体检，过几天再来看。" />
      </>
    )
  const repeats = repeatsTable(value.weeks)
  return (
    <>
      <Heard asked={asked} now={now} />
      <WeeksPanel value={value} now={now} onRepeats={() => onTable(repeats)} />
      <Panel title="回来过的人" note="同一批人，第一周和最近一次">
        {value.returners.first ? <NumberRows table={returnersTable(value.returners)} /> : <View className="para">回来再做的不到5人，或者会露出个人，不显示。</View>}
      </Panel>
      <Panel title="按人群看" note="第一次见到的题，各周合起来">
        <NumberRows table={audiencesTable(value.audiences)} />
      </Panel>
    </>
  )
}

function WeeksPanel({ value, now, onRepeats }: { value: Discernment; now: Date; onRepeats: () => void }) {
  const fit = useChartFit(true)
  const { asOf, weeks } = value
  const points = useMemo(() => weeks.map(({ unseen }) => unseen?.discernment ?? null), [weeks])
  const source = useMemo(() => drawSvg(estimateLine(weeks.map(({ week }) => weekName(week)), points, fit), fit), [weeks, points, fit])
  const isDrawn = points.some(Boolean)
  return (
    <Panel
      title="分得清了没有"
      note={`第一次见到的题，截至${friendlyTime(asOf, now)}`}
      action={
        <DeskTool label="看表格：以前做过的题" onPress={onRepeats}>
          看做过的题
        </DeskTool>
      }
    >
      <View className="strong">{learningSays(value)}</View>
      {isDrawn && (
        <>
          <View className="learning-chart">
            <ChartPicture source={source} says={lineSays(weeks)} {...fit} />
          </View>
          <View className="note">{`线越高，分得越清；0是分不出。${hasBands(points) ? '浅色带是95%区间。' : ''}`}</View>
        </>
      )}
      <NumberRows table={weeksTable(weeks)} />
      <View className="note insight-below">越往后，回来的人越少，留下的可能更上心。看变化，请看下面同一批人的对比。</View>
    </Panel>
  )
}
