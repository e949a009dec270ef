import { Text, View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import type { AssessedStation } from '../../../../contract/activityAssessment'
import { keepFile } from '@/platform/keepFile'
import { callActivity } from '@/shared/api/callActivity'
import { friendlyTime } from '@/shared/day'
import { Empty } from '@/shared/ui/Empty'
import { Skeleton } from '@/shared/ui/Skeleton'
import { Tool } from '@/shared/ui/Tool'
import { type Column, DataTable } from '../frame/DataTable'
import { Panel } from '../frame/Panel'
import { Refused } from '../Refused'
import { useAsked } from '../useAsked'
import { weekWords } from './weeks'

type Week = AssessedStation['weeks'][number]

const weekWord = { open: '还没有', ahead: '还没到' } as const
const percent = (part: number, whole: number) => (whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}%`)

/** Missing weeks in words and colour, never in colour alone. */
function weekCell(week: Week | undefined) {
  if (week?.state === 'missing') return <Text className="week-missing">缺</Text>
  return week?.state === 'done' ? `${week.activities}次` : weekWord[week?.state ?? 'ahead']
}

const others: Column<AssessedStation>[] = [
  { head: '活动', unit: '次', number: true, cell: ({ totals }) => totals.activities },
  { head: '到场', unit: '人次', number: true, cell: ({ totals }) => totals.people },
  { head: '登记', unit: '人', number: true, cell: ({ registrations }) => registrations.counted },
  { head: '复核准确', number: true, cell: ({ registrations: { accuracy } }) => (accuracy.share === null ? '—' : `${(accuracy.share * 100).toFixed(1)}%`) },
  { head: '24小时处理', number: true, cell: ({ reports }) => percent(reports.inTime, reports.due) },
  { head: '走访覆盖', number: true, cell: ({ visits }) => percent(visits.placesVisited, visits.places) }
]

/** 考核表 of a month: a row for each station, 周周有宣传 week by week. */
export function AssessmentView({ month, now }: { month: string; now: Date }) {
  const asked = useAsked(useCallback(() => callActivity('assessment.read', { month }), [month]))
  const [said, setSaid] = useState('')
  const { failed, value } = asked
  const keep = async (format: 'xlsx' | 'csv') => {
    setSaid('正在生成…')
    const file = await callActivity('assessment.export', { month, format })
    setSaid(file.ok ? await keepFile(file.value) : `没有下载。${file.message}`)
  }
  if (failed && value?.month !== month) return <Refused failure={failed} onAgain={() => void asked.again()} />
  if (!value || value.month !== month) return <Skeleton label="正在读取考核表" />
  const columns: Column<AssessedStation>[] = [
    { head: '派出所', cell: ({ station }) => station },
    ...value.weeks.map(({ from }, i) => ({ head: weekWords(from), cell: ({ weeks }: AssessedStation) => weekCell(weeks[i]) })),
    ...others
  ]
  return (
    <Panel
      title="考核表"
      note={`截至${friendlyTime(value.asOf, now)}`}
      action={
        <View className="assessment-acts">
          <Tool icon="file-text" onPress={() => void keep('xlsx')}>
            导出表格
          </Tool>
          <Tool icon="file-text" label="导出逗号分隔的表格，CSV" onPress={() => void keep('csv')}>
            导出CSV
          </Tool>
        </View>
      }
    >
      <View role="status" aria-live="polite" className="note">
        {said}
      </View>
      {value.stations.length === 0 ? <Empty icon="list-checks" text="还没有派出所的社区名单，也没有记下活动。" /> : <DataTable caption="各派出所的考核" columns={columns} rows={value.stations} keyOf={({ station }) => station} />}
      <View className="note assessment-notes">
        <View>周一在本月的周算在本月；一周里记下一次活动就算有。</View>
        <View>24小时处理：收到后24小时内第一次核实或处理的，占应处理的。没有选社区的和撤回的举报不算在内。</View>
        <View>走访覆盖是现在的名单，不分月份。宣传材料的数量在导出的表格里。</View>
      </View>
    </Panel>
  )
}
