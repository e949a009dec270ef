import { View } from '@tarojs/components'
import type { ActionOutput } from '../../../../../contract/actions'
import { friendlyTime } from '@/shared/day'
import { Skeleton } from '@/shared/ui/Skeleton'
import { Panel } from '../../frame/Panel'
import { Refused } from '../../Refused'
import { Heard } from '../Heard'
import type { KeptAsked } from '../useKeptAsked'
import { PushList } from './PushList'

/** 推过的: what was sent, and after seven days what changed as far as it can be told. */
export function PushedPanel({ asked, nameOf, now }: { asked: KeptAsked<ActionOutput<'pushes.list'>>; nameOf: (communityId: string) => string; now: Date }) {
  const { value, failed, again } = asked
  return (
    <Panel title="推过的" {...(value ? { note: `截至${friendlyTime(value.asOf, now)}` } : {})}>
      <Heard asked={asked} now={now} />
      {!value && (failed ? <Refused failure={failed} onAgain={() => void again()} /> : <Skeleton label="正在读取推过的" />)}
      {value && value.pushes.length === 0 && <View className="para">还没有推过。推了以后，满7天再看变化。</View>}
      {value && value.pushes.length > 0 && (
        <>
          <PushList pushes={value.pushes} nameOf={nameOf} now={now} />
          <View className="note insight-below">变化不一定是推送带来的，同一段时间还有别的事。这里说的是答题，不是被骗的人数。</View>
        </>
      )}
    </Panel>
  )
}
