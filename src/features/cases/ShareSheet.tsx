import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import type { Case } from '../../../contract/case'
import { copyText } from '@/platform/phone'
import { drawPoster, savePicture } from '@/platform/poster'
import { linkTo } from '@/platform/share'
import { routes } from '@/routes'
import { ListRow } from '@/shared/ui/ListRow'
import { withoutMarks } from '@/shared/ui/phrasesOf'
import { Sheet } from '@/shared/ui/Sheet'
import { Tool } from '@/shared/ui/Tool'
import { whereAndWhen } from './caseWords'

/** 转给家里人 in browsers: the address, or a picture with its code. */
export function ShareSheet({ one, onClose }: { one: Case; onClose: () => void }) {
  const [said, setSaid] = useState('')
  const [poster, setPoster] = useState<string>()
  const link = linkTo(routes.case(one.id))
  const described = `图片：${withoutMarks(one.title)}，带二维码`

  async function copy(): Promise<void> {
    setSaid((await copyText(link)) ? '网址已复制，可以粘贴到微信里发给家里人。' : `没能复制。请长按这个网址复制：${link}`)
  }

  async function draw(): Promise<void> {
    const turning = one.steps.find(step => step.turning)
    try {
      setPoster(
        await drawPoster({
          title: withoutMarks(one.title),
          meta: withoutMarks(whereAndWhen(one)),
          lines: [...(turning ? [turning.text] : []), ...one.advice],
          link,
          invitation: '扫一扫，看这件事的经过。拿不准，问96110。'
        })
      )
      setSaid('')
    } catch {
      setSaid('没能画出来，请改用复制网址。')
    }
  }

  return (
    <Sheet title="转给家里人" onClose={onClose}>
      <View className="rows">
        <ListRow icon="link-simple" title="复制网址" note="粘贴到微信里发出去" onPress={() => void copy()} />
        <ListRow icon="export" title="画一张图" note="带二维码，可以存下来，也可以打印" onPress={() => void draw()} />
      </View>
      <View className="note" role="status" aria-live="polite">
        {said}
      </View>
      {poster && (
        <View className="poster">
          <Tool icon="export" onPress={() => savePicture(poster, '反诈案例.png')}>
            存到手机
          </Tool>
          <Image className="poster-picture" src={poster} mode="widthFix" aria-label={described} nativeProps={{ alt: described }} />
        </View>
      )}
    </Sheet>
  )
}
