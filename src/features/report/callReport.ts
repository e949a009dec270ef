import { reportReplies } from '../../../contract/reportReplies'
import { callerOf } from '@/shared/api/call'

export const callReport = callerOf(reportReplies)
