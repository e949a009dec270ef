import { View } from '@tarojs/components'
import { useEffect } from 'react'
import type { Joined } from '../../../contract/registrationReplies'
import { focusHeading } from '@/platform/keyboard'
import { goToPage } from '@/platform/goToPage'
import { scrollToTop } from '@/platform/navigation'
import { routes } from '@/routes'
import { Button } from '@/shared/ui/Button'
import { Empty } from '@/shared/ui/Empty'
import { Heading } from '@/shared/ui/Heading'
import { Page } from '@/shared/ui/Page'
import { Phrased } from '@/shared/ui/Phrased'
import { guideById } from './guides'
import { useProgressStore } from './progressStore'
import { whoIs } from './whoIs'

/** Who is at my side, and whether we do it together. */
export function JoinedPage({ joined, onDecline }: { joined: Joined; onDecline: () => void }) {
  const { assistId, guideId, officerName, station } = joined
  const guide = guideById(guideId)
  useEffect(() => {
    scrollToTop()
    focusHeading()
  }, [])

  function goTogether(): void {
    const { begin, change } = useProgressStore.getState()
    begin(guideId, new Date())
    change(guideId, { beside: { assistId, officerName, station } })
    goToPage(routes.guide(guideId))
  }

  if (!guide) {
    return (
      <Page title="和民警一起做">
        <Heading level={1}>这份指引在您的手机上还没有</Heading>
        <Empty icon="list-checks" text="请把小程序更新后再试，或者请民警换一份。" action={{ label: '返回', onPress: onDecline }} />
      </Page>
    )
  }
  return (
    <Page title="和民警一起做" dock={<Button onPress={goTogether}>一起做</Button>}>
      <View className="note">在您身边的是</View>
      <Heading level={1}>
        <Phrased>{whoIs(joined).replace('　', '　|')}</Phrased>
      </Heading>
      <View className="section-near" role="status">{`要陪您做：${guide.row}。`}</View>
      <View className="para strong">一起做吗？</View>
      <View className="para">他只看得到您做到第几步。验证码、密码、刷脸，都由您自己来，不用告诉他。</View>
      <View className="para">随时可以点“不用陪了”。</View>
      <View className="section-near">
        <Button kind="quiet" onPress={onDecline}>
          不用了，我自己来
        </Button>
      </View>
    </Page>
  )
}
