import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { canShareCard, saveCard, shareCard } from '@/platform/cardPicture'
import { openTab } from '@/platform/navigation'
import { sharesByButton } from '@/platform/share'
import { tabs } from '@/routes'
import { Button } from '@/shared/ui/Button'
import { Empty } from '@/shared/ui/Empty'
import { Heading } from '@/shared/ui/Heading'
import { Page } from '@/shared/ui/Page'
import { Skeleton } from '@/shared/ui/Skeleton'
import { Tool } from '@/shared/ui/Tool'
import { NicknameField } from './NicknameField'
import { useCard } from './useCard'
import './quiz.scss'

const title = '分享卡片'

/** A picture to pass on: what somebody can now tell, and a code that opens the same practice. Never a score or a rank. */
export function CardScreen() {
  const { drawAgain, known, nickname, picture, write } = useCard()
  const [said, setSaid] = useState('')
  if (!known) {
    return (
      <Page title={title}>
        <Heading level={1}>{title}</Heading>
        <Empty
          icon="pencil-line"
          text="一类里，诈骗消息和正常消息各答对2条，就能写到卡片上。"
          action={{ label: '按骗术练一练', onPress: () => openTab(tabs.quiz) }}
        />
      </Page>
    )
  }
  const described = `卡片：${nickname || '我'}现在分得清${known}。${sharesByButton ? '' : '扫二维码，'}一起练5题。`
  const tell = (doing: Promise<string>) => {
    setSaid('')
    void doing.then(setSaid)
  }
  return (
    <Page
      title={title}
      dock={
        <Button disabled={!picture} onPress={() => picture && tell(saveCard(picture))}>
          {picture ? (sharesByButton ? '存到相册' : '存到手机') : picture === null ? '正在画…' : '没有画出来'}
        </Button>
      }
    >
      <Heading level={1}>{title}</Heading>
      <View className="note">写的是您分得清的，不写分数，不和别人比。</View>
      <View className="card">
        {picture === null && <Skeleton label="正在画卡片" />}
        {picture === undefined && (
          <Empty icon="cloud-slash" live text="这部手机没能画出来。请再试一次，或者截屏发给家里人。" action={{ label: '再试一次', onPress: drawAgain }} />
        )}
        {picture && <Image className="poster-picture card-picture" src={picture} mode="widthFix" aria-label={described} nativeProps={{ alt: described }} />}
      </View>
      <View className="note" role="status" aria-live="polite">
        {said}
      </View>
      <View className="tools">
        {picture && canShareCard() && (
          <Tool icon="share-network" onPress={() => tell(shareCard(picture))}>
            发给家里人
          </Tool>
        )}
      </View>
      <NicknameField nickname={nickname} onWrite={write} />
    </Page>
  )
}
