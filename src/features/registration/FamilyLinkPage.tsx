import { View } from '@tarojs/components'
import { useState } from 'react'
import { copyText } from '@/platform/phone'
import { linkTo, sharesByButton } from '@/platform/share'
import { routes } from '@/routes'
import { Button } from '@/shared/ui/Button'
import { Heading } from '@/shared/ui/Heading'
import { Numbered } from '@/shared/ui/Numbered'
import { Page } from '@/shared/ui/Page'
import { ShareRow } from '@/shared/ui/ShareRow'
import { familyNames } from './familyStore'
import { guideById } from './guides'
import type { Invite } from './useInvite'

/** The link, ready to be passed on. */
export function FamilyLinkPage({ invite, onClose }: { invite: Invite; onClose: () => void }) {
  const { guideId, inviteId, to } = invite
  const [said, setSaid] = useState('')
  const link = linkTo(routes.guide(guideId, { inviteId }))
  const who = familyNames[to]

  const copy = async () =>
    setSaid((await copyText(link)) ? `网址已复制，可以粘贴到微信里发给${who}。` : `没能复制。请长按这个网址复制：${link}`)
  return (
    <Page title="发给爸妈" onBack={onClose} dock={<Button onPress={onClose}>完成</Button>}>
      <Heading level={1}>{`准备好了，发给${who}`}</Heading>
      <View className="note">{guideById(guideId)?.row ?? ''}</View>
      <View className="rows section-near">
        <ShareRow note={sharesByButton ? '选他的微信，发过去' : '复制网址，粘贴到微信里'} onPress={() => void copy()} />
      </View>
      <View className="note" role="status" aria-live="polite">
        {said}
      </View>
      <View className="section-near">
        <Heading level={2}>{`${who}收到以后`}</Heading>
        <Numbered lines={['点开，先问他愿不愿意让您看到进度。', '愿意不愿意都可以做，他也随时能改。', '他做的时候，您在“家里人”里看得到第几步。']} />
      </View>
      <View className="note section-near">这个链接只给一个人用，30天内打开有效。</View>
    </Page>
  )
}
