import type { Publication, Stamp, TextFinding } from '../../contract/publishing'
import type { VersionRow } from '../store/publications'

/** A version as editors see it: where it stands, and who brought it there. */
export function publicationOf(row: VersionRow, findings: TextFinding[]): Publication {
  return { id: row.id, version: row.version, state: row.state, stamps: stampsOf(row), findings }
}

function stampsOf(row: VersionRow): Stamp[] {
  const reason = row.reason === null ? {} : { reason: row.reason }
  return [
    ...stamp('drafted', row.drafted_by, row.drafted_at),
    ...stamp('approved', row.approved_by, row.approved_at),
    ...stamp('rejected', row.rejected_by, row.rejected_at, reason),
    ...stamp('withdrawn', row.withdrawn_by, row.withdrawn_at, reason)
  ]
}

const stamp = (step: Stamp['step'], by: string | null, at: Date | null, more: { reason?: string } = {}): Stamp[] =>
  by === null || at === null ? [] : [{ step, by, at: at.toISOString(), ...more }]
