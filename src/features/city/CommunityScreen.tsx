import { View } from '@tarojs/components'
import { useState } from 'react'
import { useProfileStore } from '@/features/session/profileStore'
import { saveProfile } from '@/features/session/saveProfile'
import { focusHeading } from '@/platform/keyboard'
import { leavePage, scrollToTop } from '@/platform/navigation'
import { tabs } from '@/routes'
import { Button } from '@/shared/ui/Button'
import { Heading } from '@/shared/ui/Heading'
import { Page } from '@/shared/ui/Page'
import { Phrased } from '@/shared/ui/Phrased'
import { Tool } from '@/shared/ui/Tool'
import { CommunityChooser } from './CommunityChooser'
import { CommunityCounts } from './CommunityCounts'
import './city.scss'

const title = '我的社区'

/** 我的社区: once one is chosen, its name and what counts for it; the list it was chosen from is one tap away. */
export function CommunityScreen() {
  const { communityId, community, liveIn } = useProfileStore()
  const [choosing, setChoosing] = useState(communityId === null)
  const turn = (to: boolean) => {
    setChoosing(to)
    scrollToTop()
    focusHeading()
  }
  const choose = (id: string | null, name: string) => {
    if (id !== communityId || name !== community) {
      liveIn(id, name)
      void saveProfile()
    }
    if (id !== null) turn(false)
  }
  const done = <Button onPress={() => leavePage(tabs.me)}>完成</Button>
  if (communityId !== null && !choosing) {
    return (
      <Page title={title} dock={done}>
        <Heading level={1}>{community}</Heading>
        <View className="tools">
          <Tool icon="arrows-clockwise" onPress={() => turn(true)}>
            换一个社区
          </Tool>
        </View>
        <CommunityCounts communityId={communityId} />
      </Page>
    )
  }
  return (
    <Page title={title} dock={done} {...(communityId === null ? {} : { onBack: () => turn(false) })}>
      <Heading level={1}>
        <Phrased>您住在|哪个社区？</Phrased>
      </Heading>
      <View className="note community-note">
        点一下就选好。不选也行，随时能改。只记社区，不记门牌。选了以后，别的社区的预警不会来提醒您；民警看得到哪个社区要多讲讲，看不到是谁。
      </View>
      <View>
        {communityId !== null && (
          <View className="community-keep">
            <Tool icon="arrow-u-up-left" onPress={() => turn(false)}>
              不换了，返回
            </Tool>
          </View>
        )}
      </View>
      <CommunityChooser onChoose={choose} />
    </Page>
  )
}
