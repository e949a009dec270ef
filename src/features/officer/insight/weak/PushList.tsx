import { View } from '@tarojs/components'
import type { Push } from '../../../../../contract/statistics'
import { scamKindNames } from '../../../../../contract/vocabulary'
import { friendlyTime } from '@/shared/day'
import { shortDay } from '../../frame/shortDay'
import { afterWords, beforeWords } from './spotWords'

/** 推过的, with what was measured before and after. */
export function PushList({ pushes, nameOf, now }: { pushes: readonly Push[]; nameOf: (communityId: string) => string; now: Date }) {
  return (
    <View role="list">
      {pushes.map((push, i) => (
        <View key={i} className="insight-line" role="listitem">
          <View className="strong">{`${nameOf(push.communityId)}　${scamKindNames[push.kind]}`}</View>
          <View className="note">{`${friendlyTime(push.sentAt, now)}　${push.by}`}</View>
          <View>{beforeWords(push)}</View>
          <View>{afterWords(push, shortDay(push.dueOn))}</View>
        </View>
      ))}
    </View>
  )
}
