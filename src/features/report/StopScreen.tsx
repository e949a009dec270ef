import { View } from '@tarojs/components'
import { openPage } from '@/platform/navigation'
import { dial } from '@/platform/phone'
import type { ScamKind } from '../../../contract/vocabulary'
import { routes } from '@/routes'
import { Button } from '@/shared/ui/Button'
import { Heading } from '@/shared/ui/Heading'
import { Icon } from '@/shared/ui/Icon'
import { Notice } from '@/shared/ui/Notice'
import { Numbered } from '@/shared/ui/Numbered'
import { Page } from '@/shared/ui/Page'
import { Phrased } from '@/shared/ui/Phrased'
import { Pressable } from '@/shared/ui/Pressable'
import './call.scss'

/** What the police need to stop a payment (facts §2.5). */
const toHaveReady = ['我的账号，是哪家银行', '对方的账号、户名、开户行', '转账的准确时间和金额', '转账凭证、聊天记录，先别删']

/** Facts §1.2 ④, C25, C26. */
const toCutOff = ['回到那个软件，点“停止共享”。', '点不动，就关Wi-Fi，取出电话卡。', '换一部手机打110。']

/** The money is gone: 110 first, then what to have ready; the form comes last and says that it is not 报警. */
export function StopScreen({ kind }: { kind?: ScamKind }) {
  return (
    <Page title="一键举报" report="none">
      <Heading level={1}>
        <Phrased>钱转出去了，先打110</Phrased>
      </Heading>
      <View className="note">越早打越好，接通后照着下面说。</View>
      <Pressable className="call call-urgent" label="拨打报警电话110" onPress={() => dial('110')}>
        <Icon name="phone" tone="onAct" size="l" />
        <View>
          <View className="call-number">110</View>
          <View>拨打报警电话</View>
        </View>
      </Pressable>
      <View className="call-second">
        <Button kind="secondary" icon="phone" onPress={() => dial('96110')}>
          拿不准，问96110
        </Button>
      </View>
      <View className="section">
        <Heading level={2}>手边准备好</Heading>
        <Numbered lines={toHaveReady} />
        <View className="para">想不全也先打。晚了也要报，越早越有机会把钱拦住。</View>
      </View>
      <View className="section">
        <Heading level={2}>
          <Phrased>手机还在被对方看着？</Phrased>
        </Heading>
        <Numbered lines={toCutOff} />
      </View>
      <View className="section">
        <Heading level={2}>您是在帮别人？</Heading>
        <View>请他先停手，陪着他一起打。别责怪，骗子就怕有人陪。</View>
      </View>
      <View className="section">
        <Notice>本页的举报表不是报警。打完电话再填，不耽误。</Notice>
      </View>
      <View className="call-second">
        <Button kind="secondary" onPress={() => openPage(routes.reportForm({ ...(kind ? { kind } : {}), money: 'yes' }))}>
          电话打完了，继续举报
        </Button>
      </View>
    </Page>
  )
}
