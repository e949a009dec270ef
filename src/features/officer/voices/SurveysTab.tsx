import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import type { SurveyDesk } from '../../../../contract/voiceDesk'
import { callVoiceDesk } from '@/shared/api/callVoiceDesk'
import { chineseDate } from '@/shared/day'
import { Skeleton } from '@/shared/ui/Skeleton'
import { Tool } from '@/shared/ui/Tool'
import { dayAndTime } from '../dayAndTime'
import { DataTable } from '../frame/DataTable'
import { Panel } from '../frame/Panel'
import { Refused } from '../Refused'
import { useAsked } from '../useAsked'
import { SurveyResultsView } from './SurveyResultsView'

type Row = SurveyDesk['surveys'][number]

const stateNames: Record<Row['state'], string> = { soon: '还没开始', open: '正在填', over: '已结束' }
const ask = () => callVoiceDesk('surveys.desk', {})

/** 问卷: how many have answered, and what. */
export function SurveysTab({ now }: { now: Date }) {
  const { again, failed, value } = useAsked(useCallback(ask, []))
  const [openId, setOpenId] = useState<string>()
  if (openId) return <SurveyResultsView id={openId} now={now} onBack={() => setOpenId(undefined)} />
  return (
    <Panel title="问卷" {...(value ? { note: `截至${dayAndTime(value.asOf, now)}` } : {})}>
      {!value && (failed ? <Refused failure={failed} onAgain={() => void again()} /> : <Skeleton label="正在读取问卷" />)}
      {value && (
        <DataTable<Row>
          caption="问卷和填的人数"
          keyOf={({ id }) => id}
          rows={value.surveys}
          columns={[
            { head: '问卷', cell: ({ title }) => title },
            { head: '现在', cell: ({ state }) => stateNames[state] },
            { head: '结束', cell: ({ to }) => chineseDate(to) },
            { head: '填了', unit: '人', number: true, cell: ({ answered }) => String(answered) },
            {
              head: '结果',
              cell: ({ id, title }) => (
                <View className="heard-link">
                  <Tool label={`看“${title}”的结果`} onPress={() => setOpenId(id)}>
                    看结果
                  </Tool>
                </View>
              )
            }
          ]}
        />
      )}
    </Panel>
  )
}
