import { useCallback, useEffect, useRef, useState } from 'react'
import type { FamilyLinks } from '../../../contract/registrationReplies'
import { mayBeKnown } from '@/shared/api/call'
import { callRegistration } from './callRegistration'
import { sendFamilyAnswers } from './sendFamilyAnswers'

const nobody: FamilyLinks = { sent: [], shown: [] }

/** What I sent to family and how far they are, and what family may see of me; as last heard while it is asked again. */
export function useFamilyLinks() {
  const [links, setLinks] = useState<FamilyLinks>()
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const gone = useRef(false)

  const refresh = useCallback(async (): Promise<void> => {
    // Nobody is signed in only to be told that there is nothing.
    if (!mayBeKnown()) return setLinks(nobody)
    setBusy(true)
    await sendFamilyAnswers()
    const found = await callRegistration('family.list', {})
    if (gone.current) return
    setBusy(false)
    setProblem(found.ok ? undefined : found.code === 'UNAVAILABLE' ? '没连上网，看不到家里人的进度。' : found.message)
    if (found.ok) setLinks(found.value)
  }, [])

  useEffect(() => {
    gone.current = false
    void refresh()
    return () => void (gone.current = true)
  }, [refresh])
  return { links, problem, busy, refresh, say: setProblem }
}
