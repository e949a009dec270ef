import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Loop } from '../../../../contract/loop'
import { openPage } from '@/platform/navigation'
import { copyText } from '@/platform/phone'
import { linkTo } from '@/platform/share'
import { routes } from '@/routes'
import { friendlyTime } from '@/shared/day'
import { Tool } from '@/shared/ui/Tool'
import { shareWords } from './loopWords'

interface PushOfLoopProps {
  loop: Loop
  now: Date
  onPushed: () => void
}

/** Passing the published alert on to a community: the words to paste, and that it was done. */
export function PushOfLoop({ loop, now, onPushed }: PushOfLoopProps) {
  const [said, setSaid] = useState('')
  const { alert, push, state } = loop
  if (alert?.state !== 'published') return push ? <View className="note">{`${push.by || '同事'}发到社区群，${friendlyTime(push.at, now)}`}</View> : <View className="note">预警发布以后，可以在这里复制转发的话。</View>
  const words = shareWords(loop, linkTo(routes.alert(alert.id)))
  const copy = async () => setSaid((await copyText(words)) ? '复制好了，可以粘贴到社区群里。' : `没能复制，请长按这段话：${words}`)
  return (
    <View>
      <View className="note" role="status" aria-live="polite">
        {said || (push ? `${push.by || '同事'}发到社区群，${friendlyTime(push.at, now)}` : '')}
      </View>
      <View className="tools">
        <Tool icon="export" onPress={() => void copy()}>
          复制转发的话
        </Tool>
        {state === 'open' && !push && (
          <Tool icon="check-circle" onPress={onPushed}>
            已发到社区群
          </Tool>
        )}
        <Tool icon="chart-line-up" onPress={() => openPage(routes.weakSpots)}>
          推一组练习，看变化
        </Tool>
      </View>
    </View>
  )
}
