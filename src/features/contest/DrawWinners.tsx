import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Draw } from '../../../contract/contest'
import { Button } from '@/shared/ui/Button'
import { Heading } from '@/shared/ui/Heading'
import { Icon } from '@/shared/ui/Icon'
import { Pressable } from '@/shared/ui/Pressable'
import { SearchField } from '@/shared/ui/SearchField'
import { shortId } from '@/shared/contest/contestWords'
import { findEntry } from './findEntry'

/** So many more at a tap: a phone draws them at once, and there may be thousands. */
const atOnce = 30

/** The winners by their ids, mine marked; an id is short until it is tapped. A long list is read on to its end, or one looks a number up. */
export function DrawWinners({ winners, mine }: { winners: Draw['winners']; mine: string | undefined }) {
  const [count, setCount] = useState(atOnce)
  const [open, setOpen] = useState<string>()
  const [typed, setTyped] = useState('')
  const found = findEntry(winners, typed)
  const isMine = (entryId: string) => entryId === mine
  // What one looks for stands first, wherever it is in the list.
  const own = found.filter(({ entryId }) => isMine(entryId))
  const shown = [...own, ...found.slice(0, count).filter(({ entryId }) => !isMine(entryId))]
  return (
    <View className="section">
      <Heading level={2}>中奖名单</Heading>
      <View className="note section-note">{`一共${winners.length}份，只有编号，没有姓名。点一个编号看全部。`}</View>
      {winners.length > atOnce && <SearchField label="查一个参加编号" placeholder="输编号的前几位" value={typed} onChange={next => (setTyped(next), setCount(atOnce))} />}
      {winners.length > atOnce && (
        <View className="note section-note contest-under" role="status" aria-live="polite">
          {foundWords(typed, found.length, shown.length)}
        </View>
      )}
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
      {count < found.length && (
        <Button kind="quiet" onPress={() => setCount(count + atOnce)}>
          再看一些
        </Button>
      )}
    </View>
  )
}

function foundWords(typed: string, found: number, shown: number): string {
  if (found === 0) return '中奖名单里没有这个编号。请对着回执再看一遍，也看看是不是这场竞答。'
  if (typed.trim() !== '') return found > shown ? `找到${found}份，先列${shown}份。再多输几位。` : `找到${found}份。`
  return found > shown ? `先列${shown}份。` : '都列出来了。'
}
