/** What residents send about a contact, with its answers. */
import { EvidenceRequest, ReportRequest, ReportStatusRequest, SupplementRequest, WithdrawRequest } from './report'
import { reportReplies } from './reportReplies'
import { Empty } from './session'

export const reportActions = {
  'report.submit': { ...reportReplies['report.submit'], input: ReportRequest },
  'report.status': { ...reportReplies['report.status'], input: ReportStatusRequest },
  'report.mine': { ...reportReplies['report.mine'], input: Empty },
  'report.withdraw': { ...reportReplies['report.withdraw'], input: WithdrawRequest },
  'report.supplement': { ...reportReplies['report.supplement'], input: SupplementRequest },
  'evidence.keep': { ...reportReplies['evidence.keep'], input: EvidenceRequest }
} as const
