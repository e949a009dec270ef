import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import type { ActionOutput } from '../../../../../contract/actions'
import type { WeakSpot } from '../../../../../contract/statistics'
import { scamKindNames } from '../../../../../contract/vocabulary'
import { linkTo, sharesByButton } from '@/platform/share'
import { routes } from '@/routes'
import { callStatistics } from '@/shared/api/callStatistics'
import { randomId } from '@/shared/randomId'
import { Button } from '@/shared/ui/Button'
import { Heading } from '@/shared/ui/Heading'
import { Notice } from '@/shared/ui/Notice'
import { Sheet } from '@/shared/ui/Sheet'
import { Skeleton } from '@/shared/ui/Skeleton'
import { Refused } from '../../Refused'
import { useAsked } from '../../useAsked'
import { PushText } from './PushText'

interface PushSheetProps {
  spot: WeakSpot
  community: string
  onSent: () => void
  onClose: () => void
}

type Draft = ActionOutput<'pushes.draft'>

/** In browsers the words carry the address of the questions; in WeChat the card does. */
const withLink = ({ shareText }: Draft, { kind }: WeakSpot): string => (sharesByButton ? shareText : `${shareText}\n${linkTo(routes.practice({ kind }))}`)

/** 看看要推什么: a lesson, three questions and words for the group. Nothing goes out by itself. */
export function PushSheet({ spot, community, onSent, onClose }: PushSheetProps) {
  const { kind, communityId, what } = spot
  // One id for as long as the sheet is open: sent twice it is still one push.
  const [pushId] = useState(randomId)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const ask = useCallback(() => callStatistics('pushes.draft', { pushId, kind, communityId, what }), [pushId, kind, communityId, what])
  const { value, failed, again } = useAsked(ask)

  async function send(): Promise<void> {
    if (busy) return
    setBusy(true)
    const sent = await callStatistics('pushes.send', { pushId, kind, communityId, what })
    setBusy(false)
    if (sent.ok) onSent()
    else setProblem(sent.message)
  }

  return (
    <Sheet title={`推给${community}：${scamKindNames[kind]}`} onClose={onClose}>
      {!value && (failed ? <Refused failure={failed} onAgain={() => void again()} /> : <Skeleton label="正在准备" />)}
      {value && (
        <>
          <View className="note">这里什么都不会自动发出去。您把文字发到社区群里，再回来记下。</View>
          <View className="section-near">
            <Heading level={3}>小课堂</Heading>
            <View>{value.lessonTitle ?? '这一类还没有小课堂，只推下面3道题。'}</View>
          </View>
          <View className="section-near">
            <Heading level={3}>3道练习题</Heading>
            <View role="list">
              {value.questions.map(({ id, stem }, i) => (
                <View key={id} className="numbered" role="listitem">
                  <View className="numbered-mark">{i + 1}</View>
                  <View>{stem}</View>
                </View>
              ))}
            </View>
          </View>
          <View className="section-near">
            <Heading level={3}>发到群里的话</Heading>
            <PushText text={withLink(value, spot)} />
          </View>
          {problem && (
            <View className="insight-notice">
              <Notice icon="warning" tone="care" live>
                {problem}
              </Notice>
            </View>
          )}
          <Button kind="secondary" onPress={() => void send()}>
            {busy ? '正在记下…' : '发出去了，记下来'}
          </Button>
        </>
      )}
    </Sheet>
  )
}
