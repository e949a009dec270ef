import { useShareAppMessage } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { familyCardOf } from '@/features/registration/familyCardOf'
import { FamilyScreen } from '@/features/registration/FamilyScreen'
import type { Invite } from '@/features/registration/useInvite'

export default function FamilyPage() {
  const [now] = useState(() => new Date())
  const invite = useRef<Invite>()
  useShareAppMessage(() => familyCardOf(invite.current))
  return <FamilyScreen now={now} onInvite={made => void (invite.current = made)} />
}
