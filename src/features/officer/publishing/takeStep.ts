import type { Publication } from '../../../../contract/publishing'
import type { Result } from '../../../../contract/result'
import { callPublishing } from './callPublishing'
import type { DeskVersion } from './textTypes'

/** Approves, rejects or withdraws a version. @param reason for the latter two */
export function takeStep({ id, type, version }: DeskVersion, step: 'approve' | 'reject' | 'withdraw', reason: string): Promise<Result<Publication>> {
  const asked = step === 'approve' ? { step, id, version } : { step, id, version, reason }
  return type === 'alert' ? callPublishing('alerts.publish', asked) : callPublishing('cases.publish', asked)
}
