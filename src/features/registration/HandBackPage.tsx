import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { focusHeading } from '@/platform/keyboard'
import { leavePage, scrollToTop } from '@/platform/navigation'
import { tabs } from '@/routes'
import { Button } from '@/shared/ui/Button'
import { Heading } from '@/shared/ui/Heading'
import { Page } from '@/shared/ui/Page'
import { Phrased } from '@/shared/ui/Phrased'
import type { Ending } from './walk'

const outcomeWords: Record<Ending['outcome'], string> = {
  finished: '做好了，谢谢您。',
  stuck: '先做到这里，也很好。',
  declined: '好的，不装也可以。'
}

/** 交还手机: the end of a walk on an officer's own phone. */
export function HandBackPage({ outcome, onNext }: { outcome: Ending['outcome']; onNext: () => void }) {
  useEffect(() => {
    scrollToTop()
    focusHeading()
  }, [])
  return (
    <Page title="交还手机" report="none" largest="always" dock={<Button onPress={onNext}>下一位</Button>}>
      <Heading level={1}>
        <Phrased>请把手机|交还给民警</Phrased>
      </Heading>
      <View role="status">{outcomeWords[outcome]}</View>
      <View className="stage">
        <View className="assist-drawing assist-handshake" role="img" aria-label="两只手握在一起" />
      </View>
      <View className="para">这部手机上没有留下您的信息。</View>
      <View className="note para">给民警：记了一条，没有姓名，按“未经本机确认”单独计数，没有网时联网后再发。</View>
      <View className="section-near">
        <Button kind="quiet" onPress={() => leavePage(tabs.home)}>
          不做了，返回
        </Button>
      </View>
    </Page>
  )
}
