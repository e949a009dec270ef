import { View } from '@tarojs/components'
import { useCallback, useEffect, useState } from 'react'
import type { Area } from '../../../contract/area'
import { useProfileStore } from '@/features/session/profileStore'
import { saveProfile } from '@/features/session/saveProfile'
import { leavePage } from '@/platform/navigation'
import { tabs } from '@/routes'
import { call } from '@/shared/api/call'
import { whyNot } from '@/shared/api/whyNot'
import { Button } from '@/shared/ui/Button'
import { Choice } from '@/shared/ui/Choice'
import { Empty } from '@/shared/ui/Empty'
import { Heading } from '@/shared/ui/Heading'
import { Page } from '@/shared/ui/Page'
import { Phrased } from '@/shared/ui/Phrased'
import { SearchField } from '@/shared/ui/SearchField'
import { Skeleton } from '@/shared/ui/Skeleton'
import { CommunityCounts } from './CommunityCounts'
import { byStation, findAreas, manyAreas } from './areas'
import './city.scss'

const notListed = '不在名单里'

/** 我的社区: one of those the city has published, none, or one that is not among them. What was chosen stays without network. */
export function CommunityScreen() {
  const { communityId, community, liveIn } = useProfileStore()
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
  const choose = (id: string | null, name: string) => {
    liveIn(id, name)
    void saveProfile()
  }
  const option = (text: string, id: string | null, name: string) => (
    <Choice key={id ?? name} text={text} state={communityId === id && community === name ? 'chosen' : 'open'} onPress={() => choose(id, name)} />
  )
  // One that has been renamed or taken off the list meanwhile is still what was chosen.
  const isThere = areas?.some(({ id, name }) => id === communityId && name === community)
  const kept = communityId !== null && !isThere
  return (
    <Page title="我的社区" dock={<Button onPress={() => leavePage(tabs.me)}>完成</Button>}>
      <Heading level={1}>
        <Phrased>您住在|哪个社区？</Phrased>
      </Heading>
      <View className="note community-note">不选也行，随时能改。只记社区，不记门牌。选了以后，别的社区的预警不会来提醒您；民警看得到哪个社区要多讲讲，看不到是谁。</View>
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
      {communityId !== null && areas && !failed && <CommunityCounts communityId={communityId} />}
    </Page>
  )
}
