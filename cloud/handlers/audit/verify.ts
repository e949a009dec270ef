import { success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { verifyAudit } from '../../officers/verifyAudit'
import { auditSign } from '../../officers/writeDown'
import { createAuditReading } from '../../store/auditReading'
import { oneAtATime } from '../../store/oneAtATime'

/** It reads all of the log: of several who ask at once one waits for the other. */
const inTurn = oneAtATime()

/** Whether the log is as it was written, as `npm run audit:verify` finds it. */
export const verifyAuditLog: Handler<'audit.verify'> = async dependencies => {
  const { now, store } = dependencies
  const { anchors, broken, entries, officers, unsealed } = await inTurn('', () => verifyAudit(store.part(createAuditReading), auditSign(dependencies)))
  return success({
    entries,
    officers,
    unsealed,
    anchor: anchors.at(-1) ?? null,
    broken: broken
      ? { how: broken.how, officerId: broken.officer ?? null, officerName: broken.name, seq: broken.seq ?? null, day: broken.day ?? null }
      : null,
    asOf: now().toISOString()
  })
}
