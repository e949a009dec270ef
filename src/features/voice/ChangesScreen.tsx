import { View } from '@tarojs/components'
import { chineseDate } from '@/shared/day'
import { chinaDay } from '../../../contract/chinaDay'
import { openPage } from '@/platform/navigation'
import { routes } from '@/routes'
import { callVoice } from '@/shared/api/callVoice'
import { whyNot } from '@/shared/api/whyNot'
import { Button } from '@/shared/ui/Button'
import { Empty } from '@/shared/ui/Empty'
import { Heading } from '@/shared/ui/Heading'
import { Page } from '@/shared/ui/Page'
import { Phrased } from '@/shared/ui/Phrased'
import { Skeleton } from '@/shared/ui/Skeleton'
import { useHeard } from './useHeard'
import './voice.scss'

const ask = () => callVoice('changes.list', {})

/** 你的建议改了什么: what was said, in our own words, and what has been changed. */
export function ChangesScreen() {
  const { again, failed, value } = useHeard(ask)
  return (
    <Page title="你的建议改了什么">
      <Heading level={1} className="voice-head">
        <Phrased>你的建议|改了什么</Phrased>
      </Heading>
      <View className="note">大家说的意思，用我们的话写。这里没有谁的名字。</View>
      {!value && (failed ? <Empty live icon="cloud-slash" text={`${whyNot(failed.code)}，现在读不到。`} action={{ label: '再试一次', onPress: () => void again() }} /> : <Skeleton label="正在读取" />)}
      {value?.changes.length === 0 && <Empty icon="chat-text" text="还没有。您的第一条意见，也许就写在这里。" />}
      <View className="rows section-near" role="list">
        {value?.changes.map(({ id, publishedAt, title, whatChanged, whatWasSaid }) => (
          <View key={id} className="voice-story" role="listitem">
            <Heading level={2}>{title}</Heading>
            <View className="note">{chineseDate(chinaDay(new Date(publishedAt)))}</View>
            <View className="voice-part">
              <View className="strong">大家说</View>
              <View className="voice-said">{whatWasSaid}</View>
            </View>
            <View className="voice-part">
              <View className="strong">我们改了</View>
              <View className="voice-said">{whatChanged}</View>
            </View>
          </View>
        ))}
      </View>
      <View className="section-near">
        <Button kind="secondary" onPress={() => openPage(routes.feedback())}>
          我也说一句
        </Button>
      </View>
    </Page>
  )
}
