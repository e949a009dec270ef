import { View } from '@tarojs/components'
import { useState } from 'react'
import { focusHeading } from '@/platform/keyboard'
import { scrollToTop } from '@/platform/navigation'
import { Button } from '@/shared/ui/Button'
import { Choice } from '@/shared/ui/Choice'
import { Chips } from '@/shared/ui/Chips'
import { Heading } from '@/shared/ui/Heading'
import { Notice } from '@/shared/ui/Notice'
import { Page } from '@/shared/ui/Page'
import { FamilyLinkPage } from './FamilyLinkPage'
import { type FamilyMember, familyMembers, familyNames } from './familyStore'
import { guidesToShow } from './guides'
import { useProgressStore } from './progressStore'
import { type Invite, useInvite } from './useInvite'

interface FamilySendProps {
  onInvite: (invite: Invite) => void
  onClose: () => void
}

/** Which guide, and to whom; then the link to pass on. */
export function FamilySend({ onInvite, onClose }: FamilySendProps) {
  const guides = guidesToShow(useProgressStore(state => state.switchedOn))
  const [guideId, setGuideId] = useState(guides[0]?.id)
  const [to, setTo] = useState<FamilyMember>()
  const [made, setMade] = useState<Invite>()
  const { busy, problem, invite } = useInvite(invited => {
    setMade(invited)
    onInvite(invited)
    scrollToTop()
    focusHeading()
  })
  if (made) return <FamilyLinkPage invite={made} onClose={onClose} />

  const ready = guideId !== undefined && to !== undefined
  return (
    <Page
      title="发给爸妈"
      softDock
      onBack={onClose}
      dock={
        <Button disabled={!ready || busy} onPress={() => ready && void invite(guideId, to)}>
          {busy ? '正在准备…' : ready ? '下一步' : '先选发给谁'}
        </Button>
      }
    >
      <Heading level={1}>发给谁？</Heading>
      <View className="note">只记在这部手机上，不会传出去。</View>
      <Chips label="发给谁" choices={familyMembers.map(id => ({ id, text: familyNames[id] }))} chosen={to} onChoose={setTo} />
      <View className="section-near">
        <Heading level={2}>发哪一份？</Heading>
      </View>
      <View className="choices family-guides" role="radiogroup" aria-label="发哪一份">
        {guides.map(({ id, row }) => (
          <Choice key={id} text={row} state={id === guideId ? 'chosen' : 'open'} onPress={() => setGuideId(id)} />
        ))}
      </View>
      {problem && (
        <View className="section-near">
          <Notice tone="care" icon="warning" live>
            {problem}
          </Notice>
        </View>
      )}
      <View className="section-near">
        <Button kind="quiet" onPress={onClose}>
          先不发了
        </Button>
      </View>
    </Page>
  )
}
