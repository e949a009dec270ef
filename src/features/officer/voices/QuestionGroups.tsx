import { View } from '@tarojs/components'
import { useCallback } from 'react'
import { callVoiceDesk } from '@/shared/api/callVoiceDesk'
import { Empty } from '@/shared/ui/Empty'
import { Skeleton } from '@/shared/ui/Skeleton'
import { Tool } from '@/shared/ui/Tool'
import { dayAndTime } from '../dayAndTime'
import { DataTable } from '../frame/DataTable'
import { Panel } from '../frame/Panel'
import { Refused } from '../Refused'
import { useAsked } from '../useAsked'

const ask = () => callVoiceDesk('feedback.groups', {})

/** Which questions people had something against, the most people first. */
export function QuestionGroups({ now, onBack, onOpen }: { now: Date; onBack: () => void; onOpen: (questionId: string) => void }) {
  const { again, failed, value } = useAsked(useCallback(ask, []))
  return (
    <Panel
      title="按题目看"
      {...(value ? { note: `截至${dayAndTime(value.asOf, now)}` } : {})}
      action={
        <Tool icon="arrow-u-up-left" onPress={onBack}>
          看全部意见
        </Tool>
      }
    >
      {!value && (failed ? <Refused failure={failed} onAgain={() => void again()} /> : <Skeleton label="正在读取" />)}
      {value?.groups.length === 0 && <Empty icon="list-checks" text="没有人说哪道题有问题。" />}
      {value && value.groups.length > 0 && (
        <DataTable
          caption="每道题有几个人提了意见"
          keyOf={({ questionId }) => questionId}
          rows={value.groups}
          columns={[
            { head: '题目', cell: ({ questionId }) => questionId },
            { head: '提意见的', unit: '人', number: true, cell: ({ people }) => String(people) },
            { head: '待看', unit: '条', number: true, cell: ({ waiting }) => String(waiting) },
            { head: '最近一条', cell: ({ lastAt }) => dayAndTime(lastAt, now) },
            {
              head: '打开',
              cell: ({ questionId }) => (
                <View className="heard-link">
                  <Tool label={`看题目${questionId}的意见`} onPress={() => onOpen(questionId)}>
                    看意见
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
