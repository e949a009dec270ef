import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { leavePage, turnBackTo } from '@/platform/navigation'
import { routes, tabs } from '@/routes'
import { Button } from '@/shared/ui/Button'
import { Empty } from '@/shared/ui/Empty'
import { Heading } from '@/shared/ui/Heading'
import { Notice } from '@/shared/ui/Notice'
import { Page } from '@/shared/ui/Page'
import { Phrased } from '@/shared/ui/Phrased'
import { guideById } from './guides'
import { HandBackPage } from './HandBackPage'
import { HandedOverWalk } from './HandedOverWalk'
import { keepHandedOver } from './keepHandedOver'
import type { Ending } from './walk'
import './assist.scss'

interface HandOverScreenProps {
  guideId: string
  freshCase?: ReactNode
}

/** On an officer's own phone, for people without WeChat: nothing of them stays on it but one record without a name. */
export function HandOverScreen({ guideId, freshCase }: HandOverScreenProps) {
  const guide = guideById(guideId)
  const [person, setPerson] = useState(0)
  const [handed, setHanded] = useState(false)
  const [ending, setEnding] = useState<Ending>()

  function next(): void {
    setPerson(person + 1)
    setEnding(undefined)
    setHanded(false)
  }

  if (!guide) {
    return (
      <Page title="代为操作" report="none">
        <Heading level={1}>没有找到这一项</Heading>
        <Empty icon="list-checks" text="地址可能不完整。" action={{ label: '看看能办什么', onPress: () => turnBackTo(routes.guides) }} />
      </Page>
    )
  }
  if (ending) return <HandBackPage outcome={ending.outcome} onNext={next} />
  if (handed) {
    return (
      <HandedOverWalk
        key={person}
        guide={guide}
        freshCase={freshCase}
        onLeave={next}
        onEnd={now => {
          setEnding(now)
          keepHandedOver(guide.id, now, new Date())
        }}
      />
    )
  }
  return (
    <Page title="代为操作" report="none" dock={<Button onPress={() => setHanded(true)}>递给居民，开始</Button>}>
      <Heading level={1}>
        <Phrased>{`用这部手机，教他|${guide.row.replace(guide.title, `|${guide.title}`)}`}</Phrased>
      </Heading>
      <View>没有微信的居民，看着您的手机，在他自己的手机上做。字会放到最大。</View>
      <View className="stage">
        <View className="assist-drawing assist-together" role="img" aria-label="两个人一起看一部手机" />
      </View>
      <View className="section-near">
        <Notice tone="care" icon="warning">
          验证码、密码、刷脸，请居民本人来，我们不看、不代输。
        </Notice>
      </View>
      <View className="para">做完不留他的信息，您的字大小、做题记录也不变。只记一条做到了哪里，没有姓名，单独计数。</View>
      <View className="section-near">
        <Button kind="quiet" onPress={() => leavePage(tabs.home)}>
          返回
        </Button>
      </View>
    </Page>
  )
}
