import { View } from '@tarojs/components'
import { type ScamKind, scamKindNames } from '../../../contract/vocabulary'
import { dial } from '@/platform/phone'
import { Heading } from '@/shared/ui/Heading'
import { Icon } from '@/shared/ui/Icon'
import { Numbered } from '@/shared/ui/Numbered'
import { Phrased } from '@/shared/ui/Phrased'
import { Page } from '@/shared/ui/Page'
import { Pressable } from '@/shared/ui/Pressable'
import './call.scss'

/** What the police need to stop a payment (facts §2.5). */
const toHaveReady = [
  '您的姓名和身份证号，电话里只告诉接警的民警',
  '您转出的账号和开户银行',
  '对方的账号、户名和开户银行',
  '转账的准确时间和金额',
  '转账凭证和聊天记录的截图'
]

/**
 * 一键举报: who to call now. Reporting here does not replace 报警, and the page says so.
 *
 * @param kind what the person has met, where the way here knows it
 */
export function CallScreen({ kind }: { kind?: ScamKind }) {
  return (
    <Page title="一键举报" report="none">
      <Heading level={1}>先打电话，最快</Heading>
      <View className="note">{kind ? `您遇到的：${scamKindNames[kind]}。下面点一下就能拨。` : '下面点一下就能拨。'}</View>
      <Pressable className="call call-urgent" label="拨打报警电话110" onPress={() => dial('110')}>
        <Icon name="phone" tone="onAct" size="l" />
        <View>
          <View className="call-number">110</View>
          <View>钱转出去了，马上报警</View>
        </View>
      </Pressable>
      <Pressable className="call call-ask" label="拨打96110" onPress={() => dial('96110')}>
        <Icon name="phone" size="l" />
        <View>
          <View className="strong">拿不准，问96110</View>
          <View className="note">公安的预警劝阻咨询电话</View>
        </View>
      </Pressable>
      <View className="section">
        <Heading level={2}>
          <Phrased>对方还在|连着您的手机</Phrased>
        </Heading>
        <View>先停止屏幕共享。停不下来，就关掉无线网，取出手机卡。再用别的手机打110。</View>
      </View>
      <View className="section">
        <Heading level={2}>报警时说清这5样</Heading>
        <Numbered lines={toHaveReady} />
        <View className="para">想不全也先打。越早报警，越有机会把钱拦住。</View>
      </View>
      <View className="section">
        <Heading level={2}>
          <Phrased>只是骚扰电话、垃圾短信</Phrased>
        </Heading>
        <View>可以向12321举报。短信把“对方号码*内容”转发到12321。</View>
      </View>
    </Page>
  )
}
