import { errorMessages, type Failure } from '../../../contract/result'
import { turnTo } from '@/platform/navigation'
import { routes } from '@/routes'
import { Empty } from '@/shared/ui/Empty'

/** Whether signing in again is what helps. */
export const isSignedOut = ({ code }: Failure): boolean => code === 'FORBIDDEN' || code === 'UNAUTHENTICATED'

const why = ({ message }: Failure) => (message === errorMessages.FORBIDDEN ? '登录已过期，或者权限已收回。请重新登录。' : message)

/** Nothing could be read: what is wrong, and the one thing to do next. */
export function Refused({ failure, onAgain }: { failure: Failure; onAgain: () => void }) {
  return isSignedOut(failure) ? (
    <Empty live icon="user" text={why(failure)} action={{ label: '去登录', onPress: () => turnTo(routes.officerSignIn) }} />
  ) : (
    <Empty live icon="cloud-slash" text={failure.message} action={{ label: '再试一次', onPress: onAgain }} />
  )
}
