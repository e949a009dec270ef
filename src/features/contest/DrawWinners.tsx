import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Draw } from '../../../contract/contest'
import { Button } from '@/shared/ui/Button'
import { Heading } from '@/shared/ui/Heading'
import { Icon } from '@/shared/ui/Icon'
import { Pressable } from '@/shared/ui/Pressable'
import { shortId } from '@/shared/contest/contestWords'

const atOnce = 30

/** The winners by their ids, mine marked; an id is short until it is tapped. */
export function DrawWinners({ winners, mine }: { winners: Draw['winners']; mine: string | undefined }) {
  const [count, setCount] = useState(atOnce)
  const [open, setOpen] = useState<string>()
  const isMine = (entryId: string) => entryId === mine
  // What one looks for stands first, wherever it is in the list.
  const own = winners.filter(({ entryId }) => isMine(entryId))
  const shown = [...own, ...winners.slice(0, count).filter(({ entryId }) => !isMine(entryId))]
  return (
    <View className="section">
      <Heading level={2}>中奖名单</Heading>
      <View className="note section-note">{`一共${winners.length}份，只有编号，没有姓名。点一个编号看全部。`}</View>
      <View role="list" className="rows">
        {shown.map(({ entryId, prize }) => (
          <View key={entryId} role="listitem">
            <Pressable
              className="contest-winner"
              label={`${prize}，编号${open === entryId ? entryId : shortId(entryId)}${isMine(entryId) ? '，这是您的' : ''}`}
              pressed={open === entryId}
              onPress={() => setOpen(open === entryId ? undefined : entryId)}
            >
              <View>
                <View className="note">{prize}</View>
                <Text className="contest-code">{open === entryId ? entryId : shortId(entryId)}</Text>
              </View>
              {isMine(entryId) && <Text className="contest-mine">您的</Text>}
              <Icon name="caret-right-bold" tone="line" className={open === entryId ? 'row-go contest-go contest-go-open' : 'row-go contest-go'} />
            </Pressable>
          </View>
        ))}
      </View>
      {count < winners.length && (
        <Button kind="quiet" onPress={() => setCount(count + 10 * atOnce)}>
          再看一些
        </Button>
      )}
    </View>
  )
}
