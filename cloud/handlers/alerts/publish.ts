import type { Handler } from '../../handler'
import { alertDesk } from '../../publishing/alertDesk'
import { draftText, takeStep } from '../../publishing/publishStep'

/** One step of an alert towards residents: drafted by one person, approved by another, withdrawn with a reason. */
export const publishAlert: Handler<'alerts.publish'> = async (dependencies, { officer: { officerId } }, input) =>
  input.step === 'draft' ? draftText(dependencies, alertDesk, input.alert, officerId) : takeStep(dependencies, alertDesk, input, officerId)
