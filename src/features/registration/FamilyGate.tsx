import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { Guide } from '../../../contract/guide'
import { openPage } from '@/platform/navigation'
import { routes } from '@/routes'
import { Button } from '@/shared/ui/Button'
import { Heading } from '@/shared/ui/Heading'
import { Page } from '@/shared/ui/Page'
import { Phrased } from '@/shared/ui/Phrased'
import { FamilyAsk } from './FamilyAsk'
import { useFamilyStore } from './familyStore'

interface FamilyGateProps {
  guide: Guide
  inviteId: string | undefined
  children: ReactNode
}

/** Asks once who comes by a family member's link, before the guide; everybody else goes straight in. */
export function FamilyGate({ guide, inviteId, children }: FamilyGateProps) {
  const known = useFamilyStore(({ answers }) => inviteId === undefined || inviteId in answers)
  const own = useFamilyStore(({ sent }) => inviteId !== undefined && inviteId in sent)
  // An answer may be given while the page that asks still tells what came of it.
  const [passed, setPassed] = useState(known && !own)
  const pass = () => setPassed(true)
  if (passed || inviteId === undefined) return <>{children}</>
  if (!own) return <FamilyAsk guide={guide} inviteId={inviteId} onAnswered={pass} />
  return (
    <Page title={guide.title} dock={<Button onPress={pass}>我先看看这份指引</Button>}>
      <Heading level={1}>
        <Phrased>这是您发给|家里人的链接</Phrased>
      </Heading>
      <View>请他在自己的手机上打开。他同意了，您就看得到做到第几步。</View>
      <View className="section-near">
        <Button kind="secondary" onPress={() => openPage(routes.family)}>
          看他做到哪里了
        </Button>
      </View>
    </Page>
  )
}
