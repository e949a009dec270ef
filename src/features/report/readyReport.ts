import * as v from 'valibot'
import { cleanContact, contactProblem } from '../../../contract/contact'
import { maskSecrets } from '../../../contract/maskSecrets'
import { ReplyPhone } from '../../../contract/report'
import type { Draft, FormStep } from './draftStore'
import type { ToldReport } from './reportOutboxStore'

/** As people write a phone number, in the form the server takes. */
export const cleanPhone = (text: string): string => cleanContact('phone', text)

/** A number that can be called back. */
export const isPhone = (cleaned: string): boolean => v.is(ReplyPhone, cleaned)

interface Missing {
  step: FormStep
  sentence: string
}

/** Every question whose answer stands against sending, with a sentence, in the order of the form. */
export function whatIsMissing(draft: Draft): Missing[] {
  const { type, contact, story, pictureIds, mayCallBack, replyPhone } = draft
  const missing: Missing[] = []
  if (!type) missing.push({ step: 'type', sentence: '请先选一选，对方是怎么找到您的。' })
  const cleaned = type ? cleanContact(type, contact) : ''
  const problem = type && contactProblem(type, cleaned)
  if (problem) missing.push({ step: 'contact', sentence: problem })
  if (!cleaned && !story.trim() && pictureIds.length === 0) {
    missing.push({ step: 'story', sentence: '号码、经过、图片，至少要有一样，民警才好核实。' })
  }
  if (mayCallBack && !isPhone(cleanPhone(replyPhone))) missing.push({ step: 'callBack', sentence: '请写一个能打通的电话，或者选“不用回电话”。' })
  return missing
}

/** The draft as it is sent: cleaned, and without what nobody needs. */
export function readyReport(draft: Draft): ToldReport {
  const { reportId, type, contact, kind, story, moneyLost, forWhom, mayCallBack, replyPhone, metOn } = draft
  return {
    reportId,
    contact: { type: type ?? 'phone', value: type ? cleanContact(type, contact) : '' },
    story: maskSecrets(story.trim()).text,
    moneyLost,
    onBehalf: forWhom !== 'me',
    ...(kind && { kind }),
    ...(mayCallBack && { replyPhone: cleanPhone(replyPhone) }),
    ...(metOn && { metOn })
  }
}
