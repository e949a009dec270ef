import { View } from '@tarojs/components'
import { useState } from 'react'
import { audienceNames } from '../../../contract/vocabulary'
import { keepText } from '@/platform/file'
import { openPage } from '@/platform/navigation'
import { routes } from '@/routes'
import { call } from '@/shared/api/call'
import { forgetDevice } from '@/shared/api/session'
import { Dialog } from '@/shared/ui/Dialog'
import { Heading } from '@/shared/ui/Heading'
import { ListRow } from '@/shared/ui/ListRow'
import { Notice } from '@/shared/ui/Notice'
import { Page } from '@/shared/ui/Page'
import { TextSizeSheet } from '@/shared/ui/TextSizeSheet'
import { textSizeNames, useTextSizeStore } from '@/shared/ui/textSizeStore'
import { AudienceSheet } from './AudienceSheet'
import { forgetFeedback } from './feedbackOutboxStore'
import { useOfficerStore } from './officerStore'
import { useProfileStore } from './profileStore'

interface MeScreenProps {
  /** Finished practices that wait for the network. */
  waiting: number
  onSend: () => Promise<void>
  /** Guides that came to an end and wait for the network. */
  waitingGuides?: number
  onSendGuides?: () => Promise<void>
  /** Waits until nothing is on its way to the server. */
  settled: () => Promise<void>
  /** Clears what other features keep on this phone. */
  onErased: () => void
}

/** 我的: who I am, text size, progress, and what is kept about me: take it away or clear it. */
export function MeScreen({ waiting, onSend, waitingGuides = 0, onSendGuides, settled, onErased }: MeScreenProps) {
  const { audience, community, forget } = useProfileStore()
  const officer = useOfficerStore(state => state.me)
  const size = useTextSizeStore(state => state.size)
  const [open, setOpen] = useState<'audience' | 'text' | 'erase'>()
  const [said, setSaid] = useState('')
  const close = () => setOpen(undefined)

  async function exportAll(): Promise<void> {
    const found = await call('profile.export', {})
    if (!found.ok) return setSaid(found.message)
    try {
      setSaid(await keepText('我的记录.json', JSON.stringify(found.value, null, 2)))
    } catch {
      setSaid('没能存下来，请再试一次。')
    }
  }

  async function erase(): Promise<void> {
    close()
    await settled()
    const erased = await call('profile.erase', {})
    if (!erased.ok) return setSaid(`还没有清除。${erased.message}`)
    onErased()
    forget()
    forgetFeedback()
    useOfficerStore.getState().forget()
    forgetDevice()
    setSaid('服务器上和这部手机上的记录都清除了。')
  }

  const overlays = {
    audience: <AudienceSheet onClose={close} />,
    text: <TextSizeSheet onClose={close} />,
    erase: (
      <Dialog
        question="清除我的记录吗？"
        sentence="做过的题、进步和举报都会删掉，找不回来。"
        keep={{ label: '留着', onPress: close }}
        undo={{ label: '清除', onPress: () => void erase() }}
      />
    )
  }
  return (
    <Page title="我的" tab="me" report="bar" overlay={open && overlays[open]}>
      <Heading level={1} className="hub-head">
        我的
      </Heading>
      {said && (
        <View className="hub-start">
          <Notice live>{said}</Notice>
        </View>
      )}
      <View className="rows home-rows">
        <ListRow
          icon="users-three"
          title="我是谁"
          note={audience ? audienceNames[audience] : '没有选，题目不分人群'}
          onPress={() => setOpen('audience')}
        />
        <ListRow icon="house" title="我的社区" note={community || '没有选'} onPress={() => openPage(routes.community)} />
        <ListRow icon="text-aa" title="字大小" note={textSizeNames[size]} onPress={() => setOpen('text')} />
        <ListRow icon="lifebuoy" title="帮办" note="装反诈APP、查电话卡，也能和民警一起做" onPress={() => openPage(routes.guides)} />
        <ListRow icon="flag" title="我的举报" note="看进度，接着填" onPress={() => openPage(routes.myReports)} />
        <ListRow icon="star" title="我的收藏" note="存在这部手机上的案例" onPress={() => openPage(routes.favourites)} />
        <ListRow icon="bell-ringing" title="预警" note="正在生效的，和新预警的提醒" onPress={() => openPage(routes.alerts)} />
        <ListRow icon="list-checks" title="参加问卷" note="几个问题，填一次就好" onPress={() => openPage(routes.survey)} />
        <ListRow icon="book-open-text" title="高手在民间" note="街坊自己的防骗故事，您也能讲" onPress={() => openPage(routes.stories)} />
        <ListRow icon="chart-line-up" title="我的进步" note="做过的题和每一类的对错" onPress={() => openPage(routes.progress)} />
        {waiting > 0 && (
          <ListRow
            icon="cloud-slash"
            title="等着发送"
            note={`${waiting}次练习已存在手机上，联网后发送，点这里现在发`}
            onPress={() => void onSend()}
          />
        )}
        {waitingGuides > 0 && (
          <ListRow
            icon="cloud-slash"
            title="帮办等着发送"
            note={`${waitingGuides}次帮办已存在手机上，联网后发送，点这里现在发`}
            onPress={() => void onSendGuides?.()}
          />
        )}
      </View>
      <View className="section">
        <Heading level={2}>我的记录</Heading>
        <View className="note section-note">这里不要您的姓名、身份证号，只记您做的题、写的举报和参加的竞答。</View>
        <View className="rows">
          <ListRow icon="export" title="拿走一份" note="服务器上记着的，全都给您" onPress={() => void exportAll()} />
          <ListRow icon="trash" title="清除我的记录" note="服务器上和这部手机上的都删掉" onPress={() => setOpen('erase')} />
        </View>
      </View>
      <View className="section">
        <View className="rows">
          <ListRow
            icon="identification-card"
            title="民警、网格员入口"
            note={officer ? `已登录：${[officer.station, officer.name].filter(Boolean).join('　')}` : '居民用不着'}
            onPress={() => openPage(officer ? routes.officerDesk : routes.officerSignIn)}
          />
        </View>
      </View>
    </Page>
  )
}
