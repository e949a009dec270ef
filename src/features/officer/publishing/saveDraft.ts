import * as v from 'valibot'
import { AlertText } from '../../../../contract/alertText'
import { CaseText } from '../../../../contract/case'
import type { Publication } from '../../../../contract/publishing'
import { type Result, success } from '../../../../contract/result'
import { callPublishing } from './callPublishing'
import type { Draft } from './textTypes'
import { readDesk } from './usePublishing'

/** Equal for equal texts: the database gives fields back in an order of its own. */
const plain = (text: object): string =>
  JSON.stringify(text, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value
  )

/** @returns the number of a version that was written meanwhile; undefined for none, or for this very text, whose answer was lost */
async function newerThan({ basedOn, text, type }: Draft): Promise<Result<number | undefined>> {
  const found = await readDesk(type, {})
  if (!found.ok) return found
  const [latest] = found.value.versions.filter(({ id }) => id === text.id).sort((a, b) => b.version - a.version)
  return success(latest && latest.version > (basedOn ?? 0) && plain(latest.text) !== plain(text) ? latest.version : undefined)
}

/**
 * Saves a draft as the next version, for somebody else to approve.
 *
 * @param overNewer also where somebody else has written a version since this one was begun
 * @returns `newer` where that has happened and nothing was saved; `unfit` for a text that is no text yet
 */
export async function saveDraft(draft: Draft, overNewer: boolean): Promise<Result<Publication | { newer: number }> | 'unfit'> {
  if (!overNewer) {
    const newer = await newerThan(draft)
    if (!newer.ok) return newer
    if (newer.value !== undefined) return success({ newer: newer.value })
  }
  if (draft.type === 'alert') {
    const alert = v.safeParse(AlertText, draft.text)
    return alert.success ? callPublishing('alerts.publish', { step: 'draft', alert: alert.output }) : 'unfit'
  }
  const one = v.safeParse(CaseText, draft.text)
  return one.success ? callPublishing('cases.publish', { step: 'draft', case: one.output }) : 'unfit'
}
