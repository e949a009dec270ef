import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Draw } from '../../../contract/contest'
import { Button } from '@/shared/ui/Button'
import { Heading } from '@/shared/ui/Heading'
import { Icon } from '@/shared/ui/Icon'
import { Notice } from '@/shared/ui/Notice'
import { Pressable } from '@/shared/ui/Pressable'
import { SearchField } from '@/shared/ui/SearchField'
import { shortId } from '@/shared/contest/contestWords'
import { findEntry } from './findEntry'
import { atOnce, useDrawWinners } from './useDrawWinners'
import { pageOf, type Winner } from './winnerPages'

interface DrawWinnersProps {
  draw: Draw
  /** What I have won, wherever it stands; undefined where the server could not be asked. */
  own: Winner | null | undefined
  onAskOwn: () => void
}

/** The winners by their ids, mine marked and first; an id is short until it is tapped. A long list is read on to its end, or one looks a number up. */
export function DrawWinners({ draw, own, onAskOwn }: DrawWinnersProps) {
  const list = useDrawWinners(draw)
  const [open, setOpen] = useState<string>()
  const { count } = pageOf(draw)
  const isMine = ({ entryId }: Winner) => entryId === own?.entryId
  // What one looks for stands first, wherever it is in the list.
  const shown = [...findEntry(own ? [own] : [], list.typed), ...list.winners.filter(winner => !isMine(winner))]
  const { failed } = list
  return (
    <View className="section">
      <Heading level={2}>中奖名单</Heading>
      <View className="note section-note">{`一共${count}份，只有编号，没有姓名。点一个编号看全部。`}</View>
      {count > atOnce && <SearchField label="查一个参加编号" placeholder="输编号的前几位" value={list.typed} onChange={list.type} />}
      {count > atOnce && (
        <View className="note section-note contest-under" role="status" aria-live="polite">
          {list.isLooking ? '正在查…' : failed && !failed.isMore ? '' : foundWords(list.typed, list.count, shown.length)}
        </View>
      )}
      {/* Each has a place of its own: where one comes or goes, no row is sent again. */}
      <View>
        {failed && !failed.isMore && <Again words={failed.words} onPress={list.again} />}
        {own === undefined && !failed && <Again words="您的编号在不在中奖名单里，刚才没有查到。" onPress={onAskOwn} />}
      </View>
      <View role="list" className="rows">
        {shown.map((winner, place) => (
          <View key={String(place)} role="listitem">
            <WinnerRow winner={winner} isMine={isMine(winner)} isOpen={open === winner.entryId} onPress={() => setOpen(open === winner.entryId ? undefined : winner.entryId)} />
          </View>
        ))}
      </View>
      <View>
        {failed?.isMore ? (
          <Again words={failed.words} onPress={list.again} />
        ) : (
          list.hasMore && (
            <Button kind="quiet" disabled={list.asking} onPress={list.more}>
              {list.asking ? '正在读取…' : '再看一些'}
            </Button>
          )
        )}
      </View>
    </View>
  )
}

interface WinnerRowProps {
  winner: Winner
  isMine: boolean
  isOpen: boolean
  onPress: () => void
}

function WinnerRow({ isMine, isOpen, onPress, winner: { entryId, prize } }: WinnerRowProps) {
  const number = isOpen ? entryId : shortId(entryId)
  return (
    <Pressable className="contest-winner" label={`${prize}，编号${number}${isMine ? '，这是您的' : ''}`} pressed={isOpen} onPress={onPress}>
      <View>
        <View className="note">
          {prize}
          {isMine && <Text className="contest-mine">您的</Text>}
        </View>
        <Text className="contest-code">{number}</Text>
      </View>
      <Icon name="caret-right-bold" tone="line" className={isOpen ? 'row-go contest-go contest-go-open' : 'row-go contest-go'} />
    </Pressable>
  )
}

function Again({ onPress, words }: { onPress: () => void; words: string }) {
  return (
    <View className="section-near">
      <Notice icon="cloud-slash" tone="care" live>
        {words}
      </Notice>
      <Button kind="quiet" onPress={onPress}>
        再试一次
      </Button>
    </View>
  )
}

function foundWords(typed: string, found: number, shown: number): string {
  if (found === 0) return '中奖名单里没有这个编号。请对着回执再看一遍，也看看是不是这场竞答。'
  if (typed.trim() !== '') return found > shown ? `找到${found}份，先列${shown}份。再多输几位。` : `找到${found}份。`
  return found > shown ? `先列${shown}份。` : '都列出来了。'
}
