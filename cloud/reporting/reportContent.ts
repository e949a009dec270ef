import type { ReportRequest } from '../../contract/report'
import { type Result, success } from '../../contract/result'
import type { KeyRing } from './keyRing'

/** What of a report is sealed as one. */
export interface ReportContent {
  value: string
  story: string
  replyPhone?: string
}

export const contentOf = ({ contact, replyPhone, story }: ReportRequest): ReportContent => ({
  value: contact.value,
  story,
  ...(replyPhone !== undefined && { replyPhone })
})

/** Whose a report is, and which. */
export interface ReportOwner {
  residentId: string
  id: string
}

/** Where each sealed text of a report belongs. */
export const placeIn = {
  report: ({ id, residentId }: ReportOwner, field: 'content' | 'reply' | 'note') => ['reports', residentId, id, field],
  step: ({ id, residentId }: ReportOwner, stepId: string) => ['report_steps', residentId, id, stepId],
  picture: (residentId: string, evidenceId: string) => ['evidence', residentId, evidenceId]
}

/** @param sealed null once the report has been withdrawn */
export function unsealContent(keys: KeyRing, owner: ReportOwner, sealed: string | null): Result<ReportContent> {
  if (sealed === null) return success({ value: '', story: '' })
  const text = keys.unseal(sealed, placeIn.report(owner, 'content'))
  return text.ok ? success(JSON.parse(text.value) as ReportContent) : text
}

/** @returns a note to lay over an answer: nothing where there is none */
export function unsealNote(keys: KeyRing, owner: ReportOwner, sealed: string | null): Result<{ note?: string }> {
  if (sealed === null) return success({})
  const text = keys.unseal(sealed, placeIn.report(owner, 'note'))
  return text.ok ? success({ note: text.value }) : text
}
