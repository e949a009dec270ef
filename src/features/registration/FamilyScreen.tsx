import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/shared/ui/Button'
import { Empty } from '@/shared/ui/Empty'
import { Heading } from '@/shared/ui/Heading'
import { Notice } from '@/shared/ui/Notice'
import { Page } from '@/shared/ui/Page'
import { Phrased } from '@/shared/ui/Phrased'
import { Skeleton } from '@/shared/ui/Skeleton'
import { Tool } from '@/shared/ui/Tool'
import { FamilySend } from './FamilySend'
import { FamilySent } from './FamilySent'
import { FamilyShown } from './FamilyShown'
import { useFamilyStore } from './familyStore'
import { useFamilyLinks } from './useFamilyLinks'
import type { Invite } from './useInvite'
import './assist.scss'

interface FamilyScreenProps {
  now: Date
  /** The link that a card in a chat opens, from now on. */
  onInvite: (invite: Invite) => void
}

/** 家里人: guides sent to parents, how far they let me see, and what of mine family may see. */
export function FamilyScreen({ now, onInvite }: FamilyScreenProps) {
  const { links, problem, busy, refresh, say } = useFamilyLinks()
  const hidden = useFamilyStore(state => state.hidden)
  const [sending, setSending] = useState(false)

  if (sending) {
    return (
      <FamilySend
        onInvite={onInvite}
        onClose={() => {
          setSending(false)
          void refresh()
        }}
      />
    )
  }
  const sent = links?.sent.filter(({ inviteId }) => !hidden.includes(inviteId)) ?? []
  const shown = links?.shown.filter(({ inviteId, state }) => state === 'agreed' && !hidden.includes(inviteId)) ?? []
  return (
    <Page title="家里人" dock={<Button onPress={() => setSending(true)}>发给爸妈</Button>}>
      <Heading level={1}>
        <Phrased>陪爸妈|一步一步做</Phrased>
      </Heading>
      <View className="note">他们在自己手机上同意了，您才看得到做到第几步。</View>
      {problem && (
        <View className="section-near">
          <Notice icon="cloud-slash" live>
            {problem}
          </Notice>
        </View>
      )}
      {!links && !problem && (
        <View className="section-near">
          <Skeleton />
        </View>
      )}
      {links && sent.length === 0 && <Empty icon="share-network" text="还没有发过。发一份指引，爸妈照着做就行。" />}
      {sent.length > 0 && (
        <View className="rows section-near" role="list" aria-label="发出去的">
          {sent.map(link => (
            <FamilySent key={link.inviteId} link={link} now={now} onChanged={() => void refresh()} onProblem={say} />
          ))}
        </View>
      )}
      <View className="tools">
        <Tool icon="arrows-clockwise" onPress={() => void refresh()}>
          {busy ? '正在看…' : '再看一次'}
        </Tool>
      </View>
      {shown.length > 0 && <FamilyShown links={shown} now={now} onChanged={() => void refresh()} />}
    </Page>
  )
}
