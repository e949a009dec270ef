import type { Handler } from '../../handler'
import { caseDesk } from '../../publishing/caseDesk'
import { draftText, takeStep } from '../../publishing/publishStep'

/** One step of a case towards residents: drafted by one person, approved by another, withdrawn with a reason. */
export const publishCase: Handler<'cases.publish'> = async (dependencies, { officer: { officerId } }, input) =>
  input.step === 'draft' ? draftText(dependencies, caseDesk, input.case, officerId) : takeStep(dependencies, caseDesk, input, officerId)
