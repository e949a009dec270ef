import { Text, View } from '@tarojs/components'
import { useCallback, useEffect, useState } from 'react'
import type { Community } from '../../../contract/group'
import { chinaDay } from '../../../contract/chinaDay'
import { callContest } from '@/shared/api/callContest'
import { whyNot } from '@/shared/api/whyNot'
import { chineseDate } from '@/shared/day'
import { Heading } from '@/shared/ui/Heading'
import { Skeleton } from '@/shared/ui/Skeleton'
import { Tool } from '@/shared/ui/Tool'
import { type CountLine, countLines } from './communityWords'

/** 无诈社区创建: what counts, and how far the community is, beside the 13 weeks before. */
export function CommunityCounts({ communityId }: { communityId: string }) {
  const [community, setCommunity] = useState<Community>()
  const [failed, setFailed] = useState('')
  const read = useCallback(async () => {
    setFailed('')
    const reply = await callContest('community.read', { communityId })
    setCommunity(reply.ok ? reply.value : undefined)
    if (!reply.ok) setFailed(reply.code === 'NOT_FOUND' ? reply.message : `${whyNot(reply.code)}，这一段还没读到。`)
  }, [communityId])
  useEffect(() => void read(), [read])
  return (
    <View className="section">
      <Heading level={2}>无诈社区创建</Heading>
      <View className="note">算的是大家一起做的事：学、测、装好APP、听宣传、参加竞答。不看谁做得好，也不和别的社区比。</View>
      {community ? (
        <>
          <View className="rows community-counts" role="list">
            {countLines(community).map(line => (
              <Line key={line.title} line={line} />
            ))}
          </View>
          <View className="note">{`${chineseDate(chinaDay(new Date(community.asOf)))}早上出的数，算最近13周。人数按5取整，1到4人不显示。`}</View>
        </>
      ) : failed ? (
        <View className="section-near">
          <View role="status" aria-live="polite">
            {failed}
          </View>
          <View className="tools">
            <Tool icon="arrows-clockwise" onPress={() => void read()}>
              再试一次
            </Tool>
          </View>
        </View>
      ) : (
        <Skeleton label="正在读取社区的数" />
      )}
    </View>
  )
}

function Line({ line: { before, note, title, value } }: { line: CountLine }) {
  return (
    <View className="pair-row" role="listitem">
      <View>
        <View className="strong">{title}</View>
        <View className="note">{note}</View>
      </View>
      <View className="community-number">
        <View className="strong">{value}</View>
        <Text className="note">{before}</Text>
      </View>
    </View>
  )
}
