import type { KeyRing } from './keyRing'
import { placeIn, type ReportOwner } from './reportContent'

type Row = Record<string, unknown>
type Tables = Record<string, Row[]>

/**
 * What is held about a resident with reports readable to them: what they told and what they were answered. Which officer
 * answered and what officers note among themselves is not theirs to know, and hashes and keys tell nobody anything.
 */
export function readableRows(keys: KeyRing | undefined, residentId: string, tables: Tables): Tables {
  const read = (sealed: unknown, place: readonly string[]) => {
    if (typeof sealed !== 'string') return null
    const text = keys?.unseal(sealed, place)
    return text?.ok ? text.value : '（现在读不出来）'
  }
  const ownerOf = (id: unknown): ReportOwner => ({ residentId, id: String(id) })
  const reports = tables.reports?.map(row => ({
    ...without(row, ['contact_hash', 'key_id']),
    content: read(row.content, placeIn.report(ownerOf(row.id), 'content')),
    reply: read(row.reply, placeIn.report(ownerOf(row.id), 'reply')),
    note: read(row.note, placeIn.report(ownerOf(row.id), 'note'))
  }))
  const steps = tables.report_steps?.filter(({ step }) => step !== 'memo').map(row => ({
    ...without(row, ['key_id', 'officer', 'sealed']),
    text: read(row.sealed, placeIn.step(ownerOf(row.report_id), String(row.id)))
  }))
  const pictures = tables.evidence?.map(row => without(row, ['key_id', 'stored_as']))
  const receipts = tables.receipts?.map(row => without(row, ['receipt_hash']))
  return { ...tables, ...(reports && { reports }), ...(steps && { report_steps: steps }), ...(pictures && { evidence: pictures }), ...(receipts && { receipts }) }
}

const without = (row: Row, columns: readonly string[]): Row => Object.fromEntries(Object.entries(row).filter(([column]) => !columns.includes(column)))
