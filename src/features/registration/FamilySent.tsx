import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { FamilyLink } from '../../../contract/registrationReplies'
import { friendlyTime } from '@/shared/day'
import { Tool } from '@/shared/ui/Tool'
import { callRegistration } from './callRegistration'
import { familyLine } from './familyLine'
import { familyNames, useFamilyStore } from './familyStore'
import { guideById } from './guides'

interface FamilySentProps {
  link: FamilyLink
  now: Date
  onChanged: () => void
  onProblem: (problem: string) => void
}

/** One guide that I sent: to whom, how far they are, and taking it back. */
export function FamilySent({ link, now, onChanged, onProblem }: FamilySentProps) {
  const { createdAt, guideId, inviteId, progress, state } = link
  const to = useFamilyStore(({ sent }) => sent[inviteId]?.to)
  const hide = useFamilyStore(store => store.hide)
  const [busy, setBusy] = useState(false)
  const live = state === 'sent' || state === 'agreed'
  const who = to ? familyNames[to] : '家里人'

  async function revoke(): Promise<void> {
    setBusy(true)
    const revoked = await callRegistration('family.revoke', { inviteId })
    setBusy(false)
    if (revoked.ok || revoked.code === 'NOT_FOUND') onChanged()
    else onProblem(revoked.code === 'UNAVAILABLE' ? '没连上网，还没有收回。连上网再点一次。' : revoked.message)
  }
  return (
    <View className="family-link" role="listitem">
      <View className="family-words">
        <View className="strong">{`${who}，${guideById(guideId)?.title ?? '指引'}`}</View>
        <Text>{familyLine({ state, progress })}</Text>
        <View className="note">{progress ? `${friendlyTime(progress.updatedAt, now)}更新` : `${friendlyTime(createdAt, now)}发的`}</View>
      </View>
      {live ? (
        <Tool label={`收回发给${who}的链接`} onPress={() => void revoke()}>
          {busy ? '正在收回…' : '收回'}
        </Tool>
      ) : (
        <Tool label={`从这里去掉发给${who}的`} onPress={() => hide(inviteId)}>
          去掉
        </Tool>
      )}
    </View>
  )
}
