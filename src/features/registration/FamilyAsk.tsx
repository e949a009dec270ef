import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Guide } from '../../../contract/guide'
import { Button } from '@/shared/ui/Button'
import { Heading } from '@/shared/ui/Heading'
import { Notice } from '@/shared/ui/Notice'
import { Page } from '@/shared/ui/Page'
import { Phrased } from '@/shared/ui/Phrased'
import { answerFamily } from './answerFamily'

interface FamilyAskProps {
  guide: Guide
  inviteId: string
  onAnswered: () => void
}

/** On a parent's own phone, before the first step: may whoever sent it see how far I am? Both answers are fine. */
export function FamilyAsk({ guide, inviteId, onAnswered }: FamilyAskProps) {
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()

  async function answer(agree: boolean): Promise<void> {
    if (busy) return
    setBusy(true)
    // A yes without network holds, too: it is sent later.
    const refusal = await answerFamily(inviteId, agree)
    if (refusal) setRefused(refusal)
    else onAnswered()
  }

  if (refused) {
    return (
      <Page title={guide.title} dock={<Button onPress={onAnswered}>接着做</Button>}>
        <Heading level={1}>
          <Phrased>没能让家里人看，|不影响您做</Phrased>
        </Heading>
        <View className="section-near">
          <Notice live>{refused}</Notice>
        </View>
      </Page>
    )
  }
  return (
    <Page
      title={guide.title}
      dock={
        <Button disabled={busy} onPress={() => void answer(true)}>
          {busy ? '正在告诉他…' : '可以'}
        </Button>
      }
    >
      <View className="note">家里人请您做这件事</View>
      <Heading level={1}>
        <Phrased>让他看到您|做到第几步吗？</Phrased>
      </Heading>
      <View>{`要做的是：${guide.row}。`}</View>
      <View className="para">他只看得到第几步，看不到别的。可以、不用都行，以后也能改。</View>
      <View className="section-near">
        <Button kind="secondary" disabled={busy} onPress={() => void answer(false)}>
          不用
        </Button>
      </View>
    </Page>
  )
}
