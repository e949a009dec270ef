import { errorMessages, type Failure } from '../../../contract/result'
import type { Role } from '../../../contract/session'
import { useOfficerStore } from '@/features/session/officerStore'
import { turnTo } from '@/platform/navigation'
import { routes } from '@/routes'
import { Empty } from '@/shared/ui/Empty'

/** Whether signing in again is what helps. */
export const isSignedOut = ({ code }: Failure): boolean => code === 'FORBIDDEN' || code === 'UNAUTHENTICATED'

const why = ({ message }: Failure) => (message === errorMessages.FORBIDDEN ? '登录已过期，或者权限已收回。请重新登录。' : message)

interface RefusedProps {
  failure: Failure
  onAgain: () => void
  /** Who may read the page, where not everybody at the desk may. */
  roles?: readonly Role[]
}

/** Nothing could be read: what is wrong, and the one thing to do next. */
export function Refused({ failure, onAgain, roles }: RefusedProps) {
  const role = useOfficerStore(state => state.me?.role)
  // Signing in again would lead to the same refusal.
  if (failure.code === 'FORBIDDEN' && roles && role && !roles.includes(role)) {
    return <Empty live icon="user" text="您的角色看不了这一页。要看的话，请找管理员。" action={{ label: '回工作台', onPress: () => turnTo(routes.officerDesk) }} />
  }
  return isSignedOut(failure) ? (
    <Empty live icon="user" text={why(failure)} action={{ label: '去登录', onPress: () => turnTo(routes.officerSignIn) }} />
  ) : (
    <Empty live icon="cloud-slash" text={failure.message} action={{ label: '再试一次', onPress: onAgain }} />
  )
}
