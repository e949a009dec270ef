import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Standings } from '../../../contract/contest'
import { Button } from '@/shared/ui/Button'
import { Heading } from '@/shared/ui/Heading'
import { Phrased } from '@/shared/ui/Phrased'
import { percent } from '@/shared/contest/contestWords'

const few = 10

/** Communities beside each other: how many took part, and how many of them passed. Never a person. */
export function ContestStandings({ standings }: { standings: Standings }) {
  const [all, setAll] = useState(false)
  const rows = [...standings.communities].sort((a, b) => (b.people ?? 0) - (a.people ?? 0))
  const { isFinal, passedShare, people } = standings
  return (
    <View className="section">
      <Heading level={2}>各社区参加情况</Heading>
      <View className="note section-note">
        <Phrased>{people === null ? '还没有哪个社区满5人参加，先不显示。' : `下面一共${people}人参加${passedShare === null ? '' : `，过关${percent(passedShare)}`}。`}</Phrased>
      </View>
      {people !== null && (
        <View className="note section-note">{isFinal ? '不再收卷了，这是最后的数，末尾不满5人的没有加进来。' : '一个社区每多5人参加，才更新一次，免得看出某一个人。'}人少的社区数字不稳，过关率往这场的平均拉近一点再显示。</View>
      )}
      {people !== null && (
        <View className="rows" role="list">
          {rows.slice(0, all ? rows.length : few).map(({ communityId, name, passedShare: share, people: count }) => (
            <View key={communityId} className="contest-row" role="listitem">
              <Text>{name}</Text>
              <Text className="note">{count === null || share === null ? '不显示' : `${count}人，过关${percent(share)}`}</Text>
            </View>
          ))}
        </View>
      )}
      {people !== null && rows.length > few && !all && (
        <Button kind="quiet" onPress={() => setAll(true)}>
          {`看全部${rows.length}个社区`}
        </Button>
      )}
    </View>
  )
}
