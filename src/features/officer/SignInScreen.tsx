import { useEffect, useState } from 'react'
import { leavePage, scrollToTop, turnTo } from '@/platform/navigation'
import { focusHeading } from '@/platform/keyboard'
import { routes, tabs } from '@/routes'
import { mayBeKnown } from '@/shared/api/call'
import { callFieldwork } from '@/shared/api/callFieldwork'
import { EnrolForm } from './EnrolForm'
import { useOfficerStore } from '@/features/session/officerStore'
import { SignInForm } from './SignInForm'
import './officer.scss'

const toDesk = () => turnTo(routes.officerDesk)

/** 民警登录: with name and passphrase, or the first time with the code of an invitation. */
export function SignInScreen() {
  const [first, setFirst] = useState(false)
  useEffect(() => {
    // Who is signed in already need not do it again; who is not learns nothing of this question.
    if (!mayBeKnown()) return
    void callFieldwork('officer.me', {}).then(found => {
      if (!found.ok) return
      useOfficerStore.getState().hear(found.value)
      toDesk()
    })
  }, [])
  const turn = (toFirst: boolean) => {
    setFirst(toFirst)
    scrollToTop()
    focusHeading()
  }
  return first ? (
    <EnrolForm onEntered={toDesk} onBack={() => turn(false)} />
  ) : (
    <SignInForm onEntered={toDesk} onFirst={() => turn(true)} onBack={() => leavePage(tabs.me)} />
  )
}
