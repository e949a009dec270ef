import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import letter from '../../../content/letter.json'
import { rememberPlace } from '@/features/session/reachStore'
import { openPage, openTab } from '@/platform/navigation'
import { dial } from '@/platform/phone'
import { routes, tabs } from '@/routes'
import { call } from '@/shared/api/call'
import { Heading } from '@/shared/ui/Heading'
import { Icon } from '@/shared/ui/Icon'
import { ListRow } from '@/shared/ui/ListRow'
import { Numbered } from '@/shared/ui/Numbered'
import { Page } from '@/shared/ui/Page'
import { Phrased } from '@/shared/ui/Phrased'
import { Pressable } from '@/shared/ui/Pressable'
import './city.scss'

/**
 * 致来客一封信: opened by the QR code of a hotel or a station, without signing in. The first screen says what to watch
 * for and whom to call.
 *
 * @param placeId of the code; opening it counts for the place, nothing about the person. What is practised on the same day counts there too
 */
export function LetterScreen({ placeId }: { placeId: string | undefined }) {
  const [place, setPlace] = useState<string>()
  useEffect(() => {
    if (!placeId) return
    void call('places.open', { placeId }).then(reply => {
      if (!reply.ok || !reply.value.place) return
      setPlace(reply.value.place.name)
      rememberPlace(placeId)
    })
  }, [placeId])
  return (
    <Page title="致来客" label={place ?? ''}>
      <Heading level={1}>
        <Phrased>{letter.title}</Phrased>
      </Heading>
      <View className="letter-watch" role="list">
        {letter.watch.map(({ title, note }) => (
          <View key={title} className="letter-item" role="listitem">
            <Icon name="warning" tone="care" />
            <View>
              <View className="strong">{title}</View>
              <View className="note">{note}</View>
            </View>
          </View>
        ))}
      </View>
      <View className="letter-calls">
        <Pressable className="letter-call letter-urgent" label="拨打报警电话110" onPress={() => dial('110')}>
          <Icon name="phone" tone="onAct" />
          <View>
            <View className="strong">110</View>
            <View>钱转了，报警</View>
          </View>
        </Pressable>
        <Pressable className="letter-call letter-ask" label="拨打96110" onPress={() => dial('96110')}>
          <Icon name="phone" />
          <View>
            <View className="strong">96110</View>
            <View>拿不准，先问</View>
          </View>
        </Pressable>
      </View>
      <View className="section">
        <Text>{letter.greeting}</Text>
      </View>
      <View className="section-near">
        <Heading level={2}>出门在外这样做</Heading>
        <Numbered lines={letter.doing} />
      </View>
      <View className="section-near">
        <Heading level={2}>真的通知是这样</Heading>
        <Text>{letter.genuine}</Text>
      </View>
      <View className="rows section">
        <ListRow icon="book-open-text" title="看看真实案例" onPress={() => openTab(tabs.cases)} />
        <ListRow icon="map-pin" title="附近能帮忙的地方" note="派出所、银行、商店" onPress={() => openPage(routes.partners)} />
      </View>
    </Page>
  )
}
