import { View } from '@tarojs/components'
import { Button } from '@/shared/ui/Button'
import { Empty } from '@/shared/ui/Empty'
import { Notice } from '@/shared/ui/Notice'
import { Skeleton } from '@/shared/ui/Skeleton'
import { dayAndTime } from '../dayAndTime'
import { DataTable } from '../frame/DataTable'
import { Panel } from '../frame/Panel'
import { Refused } from '../Refused'
import { wordsOf } from './actionWords'
import { reasonIn, targetIn, whoIn } from './entryWords'
import { type LogFilter, useLog } from './useLog'

/** What was done, the newest first, fifty at a time. */
export function LogTable({ filter, now }: { filter: LogFilter; now: Date }) {
  const { entries, nextCursor, asOf, failed, reading, more } = useLog(filter)
  if (!asOf) return failed ? <Refused failure={failed} onAgain={more} /> : <Skeleton label="正在读取操作记录" />
  return (
    <Panel title="做过的事" note={`新的在前，截至${dayAndTime(asOf, now)}`}>
      {entries.length === 0 ? (
        <Empty icon="list-checks" text="没有符合条件的记录。" />
      ) : (
        <DataTable
          caption="做过的事"
          rows={entries}
          keyOf={({ officerId, seq }) => `${officerId} ${seq}`}
          columns={[
            { head: '时间', cell: ({ at }) => dayAndTime(at, now) },
            { head: '谁', cell: whoIn },
            { head: '单位', cell: ({ station }) => station ?? '' },
            { head: '做了什么', cell: ({ action }) => wordsOf(action) },
            { head: '对哪一项', cell: targetIn },
            { head: '结果和事由', cell: reasonIn }
          ]}
        />
      )}
      {failed && (
        <Notice icon="warning" tone="care" live>
          {failed.message}
        </Notice>
      )}
      {nextCursor && (
        <View className="desk-more">
          <Button kind="secondary" disabled={reading} onPress={more}>
            {reading ? '正在读取…' : '再看50条'}
          </Button>
        </View>
      )}
    </Panel>
  )
}
