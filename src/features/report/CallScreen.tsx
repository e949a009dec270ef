import { View } from '@tarojs/components'
import { openPage } from '@/platform/navigation'
import { dial } from '@/platform/phone'
import { type ScamKind, scamKindNames } from '../../../contract/vocabulary'
import { routes } from '@/routes'
import { Button } from '@/shared/ui/Button'
import { Heading } from '@/shared/ui/Heading'
import { ListRow } from '@/shared/ui/ListRow'
import { Page } from '@/shared/ui/Page'
import { Phrased } from '@/shared/ui/Phrased'
import './call.scss'

/**
 * 一键举报: one question decides what comes first.
 *
 * @param kind what the person has met, where the way here knows it
 */
export function CallScreen({ kind }: { kind?: ScamKind }) {
  const known = kind ? { kind } : {}
  return (
    <Page title="一键举报" report="none" voice>
      <Heading level={1}>钱转出去了吗？</Heading>
      {kind && <View className="note">{`您遇到的：${scamKindNames[kind]}`}</View>}
      <View className="ask-answers">
        <Button kind="secondary" onPress={() => openPage(routes.stop(known))}>
          转出去了
        </Button>
        <Button kind="secondary" onPress={() => openPage(routes.reportForm({ ...known, money: 'no' }))}>
          没有
        </Button>
        <Button kind="secondary" onPress={() => openPage(routes.reportForm({ ...known, money: 'unsure' }))}>
          说不清
        </Button>
      </View>
      <View className="rows section">
        <ListRow icon="phone" title="拿不准，问96110" note="公安的预警劝阻咨询电话" onPress={() => dial('96110')} />
        <ListRow icon="list-checks" title="我的举报" note="看进度，接着填" onPress={() => openPage(routes.myReports)} />
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
