import { registrationReplies } from '../../../contract/registrationReplies'
import { callerOf } from '@/shared/api/call'

export const callRegistration = callerOf(registrationReplies)
