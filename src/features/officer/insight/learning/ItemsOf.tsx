import { Text, View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import type { ActionOutput } from '../../../../../contract/actions'
import { type ItemsRequest, type ItemStatistics } from '../../../../../contract/learning'
import { scamKindNames } from '../../../../../contract/vocabulary'
import { callLearning } from '@/shared/api/callLearning'
import { friendlyTime } from '@/shared/day'
import { Empty } from '@/shared/ui/Empty'
import { Icon } from '@/shared/ui/Icon'
import { Pressable } from '@/shared/ui/Pressable'
import { Skeleton } from '@/shared/ui/Skeleton'
import { DeskIcon } from '../../frame/DeskIcon'
import { Panel } from '../../frame/Panel'
import { Refused } from '../../Refused'
import { DeskTool } from '../DeskTool'
import { Heard } from '../Heard'
import { useKeptAsked } from '../useKeptAsked'
import { flagWords, poolNames, typeNames } from './itemWords'
import { RightLine } from './RightLine'

interface ItemsOfProps {
  /** Another one is another component, by its key. */
  request: ItemsRequest
  now: Date
  onOpen: (questionId: string) => void
}

const step = 30

/** The questions of a pool with their numbers, those to look at first. */
export function ItemsOf({ request: first, now, onOpen }: ItemsOfProps) {
  const [request] = useState(first)
  const [shown, setShown] = useState(step)
  const asked = useKeptAsked<ActionOutput<'items.statistics'>>(`items ${JSON.stringify(request)}`, useCallback(() => callLearning('items.statistics', request), [request]))
  const { value, failed, again } = asked
  if (!value) return failed ? <Refused failure={failed} onAgain={() => void again()} /> : <Skeleton label="正在统计" />
  const flagged = value.items.filter(({ flags }) => flags.length > 0).length
  return (
    <>
      <Heard asked={asked} now={now} />
      <Panel title={`${poolNames[request.pool]}的题`} note={`${value.items.length}道，${flagged}道要看一看，截至${friendlyTime(value.asOf, now)}`}>
        {value.items.length === 0 && <Empty icon="list-checks" text="这里还没有题。换一个题库或类型看看。" />}
        <View role="list">
          {value.items.slice(0, shown).map((item, i) => (
            <View key={i} role="listitem">
              <ItemRow item={item} onOpen={() => onOpen(item.questionId)} />
            </View>
          ))}
        </View>
        {value.items.length > shown && <DeskTool onPress={() => setShown(shown + step)}>{`再看${Math.min(step, value.items.length - shown)}道`}</DeskTool>}
      </Panel>
    </>
  )
}

function ItemRow({ item, onOpen }: { item: ItemStatistics; onOpen: () => void }) {
  const { flags, kind, title, type } = item
  return (
    <Pressable className="row" role="link" onPress={onOpen}>
      <View className="row-words">
        <View className="strong">{title}</View>
        <View className="note">{`${scamKindNames[kind]}　${typeNames[type]}`}</View>
        <RightLine className="note" item={item} />
        {flags.length > 0 && (
          <View className="item-flags">
            <DeskIcon name="flag" tone="care" />
            <Text className="strong">{flagWords(flags)}</Text>
          </View>
        )}
      </View>
      <Icon name="caret-right-bold" tone="line" className="row-go" />
    </Pressable>
  )
}
