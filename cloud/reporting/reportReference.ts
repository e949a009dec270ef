import type { KeyRing } from './keyRing'
import type { ReportOwner } from './reportContent'

/** Names a report to officers without saying whose it is. */
export const referenceOf = (keys: KeyRing, { id, residentId }: ReportOwner): string => keys.nameFor(`${residentId} ${id}`)

/** @returns undefined for a reference that is not ours */
export function reportOf(keys: KeyRing, reference: string): ReportOwner | undefined {
  const [residentId, id] = keys.textOf(reference)?.split(' ') ?? []
  return residentId && id ? { residentId, id } : undefined
}
