import { Text, View } from '@tarojs/components'
import { useCallback, useEffect, useState } from 'react'
import type { Partner } from '../../../contract/place'
import type { ErrorCode } from '../../../contract/result'
import { askLocation } from '@/platform/location'
import { openMap } from '@/platform/map'
import { call } from '@/shared/api/call'
import { whyNot } from '@/shared/api/whyNot'
import { friendlyTime } from '@/shared/day'
import { Empty } from '@/shared/ui/Empty'
import { Heading } from '@/shared/ui/Heading'
import { Notice } from '@/shared/ui/Notice'
import { Page } from '@/shared/ui/Page'
import { Phrased } from '@/shared/ui/Phrased'
import { SearchField } from '@/shared/ui/SearchField'
import { Skeleton } from '@/shared/ui/Skeleton'
import { Tool } from '@/shared/ui/Tool'
import { byArea, byDistance, distanceBetween, distanceWords, findPartners, type Point } from './nearest'
import { usePartnersStore } from './partnersStore'
import './city.scss'

/** 反诈联盟地图 as a list: who helps, where, and with what; the nearest first if the person allows it. */
export function PartnersScreen({ now }: { now: Date }) {
  const { partners, fetchedAt, put } = usePartnersStore()
  const [failed, setFailed] = useState<ErrorCode>()
  const [query, setQuery] = useState('')
  const [here, setHere] = useState<Point>()
  const [said, setSaid] = useState('')

  const read = useCallback(async () => {
    const reply = await call('partners.list', {})
    setFailed(reply.ok ? undefined : reply.code)
    if (reply.ok) put(reply.value.partners, new Date().toISOString())
  }, [put])
  useEffect(() => void read(), [read])

  const locate = async () => {
    setSaid('正在看您在哪里…')
    const point = await askLocation()
    setHere(point)
    setSaid(point ? '最近的在前面。位置只在手机上用，不会发出去。' : '没有拿到位置，按社区排列。')
  }
  const found = findPartners(partners, query)
  return (
    <Page title="反诈联盟">
      <Heading level={1}>
        <Phrased>附近|能帮忙的地方</Phrased>
      </Heading>
      <View className="section-near">
        <SearchField label="搜索地点" placeholder="搜名字、社区" value={query} onChange={setQuery} />
      </View>
      <View className="tools">
        <Tool icon="map-pin" onPress={() => (here ? (setHere(undefined), setSaid('')) : void locate())}>
          {here ? '按社区排列' : '按远近排列'}
        </Tool>
      </View>
      <View className="note partner-said" role="status" aria-live="polite">
        {said}
      </View>
      {failed && fetchedAt && (
        <View className="section-near">
          <Notice icon="cloud-slash" live>{`${whyNot(failed)}。这些是${friendlyTime(fetchedAt, now)}存在手机上的。`}</Notice>
        </View>
      )}
      {!fetchedAt ? (
        failed ? (
          <Empty icon="cloud-slash" text={`${whyNot(failed)}，还没存到手机上。`} action={{ label: '再试一次', onPress: () => void read() }} live />
        ) : (
          <Skeleton label="正在读取" />
        )
      ) : found.length === 0 ? (
        <Empty icon="map-pin" text={query ? '没有找到，换个词试试。' : '还没有登记的地方。'} {...(query ? { action: { label: '看全部', onPress: () => setQuery('') } } : {})} live />
      ) : here ? (
        <View className="rows" role="list">
          {byDistance(found, here).map(partner => (
            <PartnerRow key={partner.id} partner={partner} here={here} />
          ))}
        </View>
      ) : (
        byArea(found).map(({ area, partners: inArea }) => (
          <View key={area} className="section-near">
            <Heading level={2} className="partner-area">{area}</Heading>
            <View className="rows" role="list">
              {inArea.map(partner => (
                <PartnerRow key={partner.id} partner={partner} />
              ))}
            </View>
          </View>
        ))
      )}
    </Page>
  )
}

function PartnerRow({ partner, here }: { partner: Partner; here?: Point }) {
  const { name, address, offers } = partner
  return (
    <View className="partner" role="listitem">
      <View className="strong">
        <Phrased>{name}</Phrased>
      </View>
      <View className="note">{here ? `${distanceWords(distanceBetween(here, partner))}　${address}` : address}</View>
      <Text>{offers.join('、')}</Text>
      <Tool icon="map-pin" onPress={() => openMap(partner)}>
        在地图上看
      </Tool>
    </View>
  )
}
