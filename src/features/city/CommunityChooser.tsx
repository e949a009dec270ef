import { View } from '@tarojs/components'
import { useCallback, useEffect, useState } from 'react'
import type { Area } from '../../../contract/area'
import { useProfileStore } from '@/features/session/profileStore'
import { call } from '@/shared/api/call'
import { whyNot } from '@/shared/api/whyNot'
import { Choice } from '@/shared/ui/Choice'
import { Empty } from '@/shared/ui/Empty'
import { Heading } from '@/shared/ui/Heading'
import { SearchField } from '@/shared/ui/SearchField'
import { Skeleton } from '@/shared/ui/Skeleton'
import { byStation, findAreas, manyAreas } from './areas'

const notListed = '不在名单里'

/** The communities of the city by station, none, and one that is not among them. What was chosen stands there without network, too. */
export function CommunityChooser({ onChoose }: { onChoose: (id: string | null, name: string) => void }) {
  const { communityId, community } = useProfileStore()
  const [areas, setAreas] = useState<Area[]>()
  const [failed, setFailed] = useState('')
  const [query, setQuery] = useState('')
  const read = useCallback(async () => {
    setFailed('')
    const reply = await call('areas.list', {})
    if (reply.ok) setAreas(reply.value.areas)
    else setFailed(`${whyNot(reply.code)}，还没读到社区的名单。`)
  }, [])
  useEffect(() => void read(), [read])
  const option = (text: string, id: string | null, name: string) => (
    <Choice key={id ?? name} text={text} state={communityId === id && community === name ? 'chosen' : 'open'} onPress={() => onChoose(id, name)} />
  )
  // One that has been renamed or taken off the list meanwhile is still what was chosen.
  const isThere = areas?.some(({ id, name }) => id === communityId && name === community)
  const kept = communityId !== null && !isThere
  return (
    <>
      <View role="radiogroup" aria-label="您住在哪个社区">
        <View className="choices">
          {option('不选', null, '')}
          {option(notListed, null, notListed)}
          {kept && option(community, communityId, community)}
        </View>
        {areas && areas.length > manyAreas && (
          <View className="section-near">
            <SearchField label="搜索社区" placeholder="搜社区、派出所" value={query} onChange={setQuery} />
          </View>
        )}
        {byStation(findAreas(areas ?? [], query)).map(({ station, areas: inStation }) => (
          <View key={station} className="section-near">
            <Heading level={2} className="partner-area">
              {station}
            </Heading>
            <View className="choices">{inStation.map(({ id, name }) => option(name, id, name))}</View>
          </View>
        ))}
      </View>
      {failed ? (
        <Empty icon="cloud-slash" text={failed} action={{ label: '再试一次', onPress: () => void read() }} live />
      ) : !areas ? (
        <Skeleton label="正在读取社区的名单" />
      ) : areas.length === 0 ? (
        <View className="para">这里还没有公布社区的名单，可以先不选。</View>
      ) : (
        findAreas(areas, query).length === 0 && <View className="para">{`没有找到，换个词试试，或者选“${notListed}”。`}</View>
      )}
    </>
  )
}
