import type { ActionInput } from '../../../contract/actions'
import type { OfficerSession } from '../../../contract/officer'
import type { Result } from '../../../contract/result'
import { needsToken } from '@/platform/cloud'
import { keepSession, keptSession } from '@/shared/api/session'
import { uploadSession } from '@/shared/api/call'
import { callFieldwork } from '@/shared/api/callFieldwork'
import { useOfficerStore } from '@/features/session/officerStore'
import { useVisitsStore } from './visitsStore'

async function begin(ask: () => Promise<Result<OfficerSession>>): Promise<Result<OfficerSession>> {
  // The officer's account is bound to the person of this phone, so there must be one first. WeChat says itself who it is.
  if (needsToken) {
    const opened = await uploadSession()
    if (!opened.ok) return opened
  }
  const entered = await ask()
  if (!entered.ok) return entered
  const kept = keptSession()
  if (kept) keepSession({ ...kept, token: entered.value.token, role: entered.value.role })
  // Somebody else of another station may have been here before.
  useVisitsStore.getState().forget()
  useOfficerStore.getState().hear(entered.value)
  return entered
}

/** 登录. Failures carry the server's sentence and the fields it is about. */
export const signIn = (input: ActionInput<'officer.signIn'>) => begin(() => callFieldwork('officer.signIn', input))

/** With the one-time code of an invitation. */
export const enrol = (input: ActionInput<'officer.enrol'>) => begin(() => callFieldwork('officer.enrol', input))
