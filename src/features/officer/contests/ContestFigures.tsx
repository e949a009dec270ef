import { Text, View } from '@tarojs/components'
import { contestStateNames } from '../../../../contract/contest'
import type { DeskContest } from '../../../../contract/contestDesk'
import { asSentence, momentWords } from '@/shared/contest/contestWords'
import { grouped } from '../frame/numberWords'
import { Panel } from '../frame/Panel'

/** The numbers of a contest, and what has become public of its draw. */
export function ContestFigures({ contest, now }: { contest: DeskContest; now: Date }) {
  const { cancelReason, closedAt, drawnAt, entries, entryListHash, held, papers, people, publicNumber, redeemed, state, winners } = contest
  const figures: [label: string, value: string][] = [
    ['参加的人', people === null ? '不到5人' : `${grouped(people)}人`],
    // With fewer than five people these would tell how many; the list itself is public.
    ['交的卷', people === null ? '不显示' : `${grouped(papers)}份`],
    [entryListHash ? '名单上' : '过关的', entryListHash ? `${grouped(entries)}个编号` : people === null ? '不显示' : `${grouped(entries)}人`],
    ['等着核的', `${grouped(held)}条`],
    ['兑了奖', state === 'drawn' ? `${redeemed}份，共${winners}份` : state === 'cancelled' ? '不开奖' : '还没开奖']
  ]
  return (
    <Panel title={contestStateNames[state]} note={state === 'announced' ? `${momentWords(contest.opensAt, now)}开始` : state === 'open' ? `${momentWords(contest.closesAt, now)}截止` : ''}>
      {cancelReason && <View>{`取消的原因：${asSentence(cancelReason)}`}</View>}
      <View className="contests-figures">
        {figures.map(([label, value]) => (
          <View key={label}>
            <View className="note">{label}</View>
            <View className="contests-number">{value}</View>
          </View>
        ))}
      </View>
      {entryListHash && (
        <View className="contest-fact">
          <Text className="note">{`名单的指纹${closedAt ? `，${momentWords(closedAt, now)}定下` : ''}`}</Text>
          <Text className="contest-code">{entryListHash}</Text>
        </View>
      )}
      {drawnAt && (
        <View className="contest-fact">
          <Text className="note">{`${momentWords(drawnAt, now)}开奖，公开数字`}</Text>
          <Text className="contest-code">{publicNumber ?? '没有加'}</Text>
        </View>
      )}
    </Panel>
  )
}
