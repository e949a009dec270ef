import { type Result, success } from '../../contract/result'
import type { ReportReply } from '../../contract/reportReplies'
import { newFileName } from '../evidence/keepPicture'
import type { Dependencies } from '../dependencies'
import { createReportUpkeep, type ResealedReport, type SealedPicture, type SealedReport, type SealedStep } from '../store/reportUpkeep'
import { contactKey } from './contactKey'
import type { KeyRing } from './keyRing'
import { placeIn, type ReportContent, type ReportOwner } from './reportContent'

type Needed = Pick<Dependencies, 'evidenceFiles' | 'log' | 'now' | 'randomUuid' | 'store'> & { reportKeys: KeyRing }

const batch = 100
const beginning: ReportOwner = { residentId: '', id: '00000000-0000-0000-0000-000000000000' }

/**
 * Seals with the newest key what an older one has sealed, and makes its hashes anew: then the older key can be taken out.
 *
 * @param until when to stop; what is left comes the next time
 * @returns how many rows could not be read with any key
 */
export async function reseal(needed: Needed, until: Date): Promise<{ resealed: number; unreadable: number }> {
  const { reportKeys: keys, store } = needed
  const { newestId } = keys
  const counts = { resealed: 0, unreadable: 0 }
  const walk = async <Row extends { resident_id: string; id: string }>(
    read: (keyId: string, after: ReportOwner, limit: number) => Promise<Row[]>,
    work: (row: Row) => Promise<boolean>
  ) => {
    let after = beginning
    for (;;) {
      const rows = await read(newestId, after, batch)
      for (const row of rows) {
        if (needed.now() > until) return
        counts[(await work(row)) ? 'resealed' : 'unreadable'] += 1
        after = { residentId: row.resident_id, id: row.id }
      }
      if (rows.length < batch) return
    }
  }
  await walk(store.part(createReportUpkeep).oldReports, row => resealReport(needed, row))
  await walk(store.part(createReportUpkeep).oldSteps, row => resealStep(needed, row))
  await walk(store.part(createReportUpkeep).oldPictures, row => resealPicture(needed, row))
  if (counts.unreadable > 0) needed.log.error(counts, 'not all could be sealed anew: a key is missing from REPORT_KEYS, or a picture from its storage')
  return counts
}

async function resealReport({ reportKeys: keys, store }: Needed, row: SealedReport): Promise<boolean> {
  const owner = { residentId: row.resident_id, id: row.id }
  const again = (sealed: string | null, field: 'content' | 'reply' | 'note'): Result<{ text: string; sealed: string } | undefined> => {
    if (sealed === null) return success(undefined)
    const text = keys.unseal(sealed, placeIn.report(owner, field))
    return text.ok ? success({ text: text.value, sealed: keys.seal(text.value, placeIn.report(owner, field)) }) : text
  }
  const [content, reply, note] = [again(row.content, 'content'), again(row.reply, 'reply'), again(row.note, 'note')]
  if (!content.ok || !reply.ok || !note.ok || !reply.value) return false
  const key = content.value && contactKey({ type: row.contact_type, value: (JSON.parse(content.value.text) as ReportContent).value })
  const to: ResealedReport = {
    content: content.value?.sealed ?? null,
    reply: reply.value.sealed,
    note: note.value?.sealed ?? null,
    contactHash: key === undefined ? null : keys.hash('contact', key),
    receiptHash: keys.hash('receipt', (JSON.parse(reply.value.text) as ReportReply).receiptCode)
  }
  await store.part(createReportUpkeep).resealReport(row, to, keys.newestId)
  return true
}

async function resealStep({ reportKeys: keys, store }: Needed, row: SealedStep): Promise<boolean> {
  const place = placeIn.step({ residentId: row.resident_id, id: row.report_id }, row.id)
  const text = row.sealed === null ? undefined : keys.unseal(row.sealed, place)
  if (text && !text.ok) return false
  await store.part(createReportUpkeep).resealStep(row, text ? keys.seal(text.value, place) : null, keys.newestId)
  return true
}

async function resealPicture({ evidenceFiles, now, randomUuid, reportKeys: keys, store }: Needed, row: SealedPicture): Promise<boolean> {
  const place = placeIn.picture(row.resident_id, row.id)
  const bytes = await evidenceFiles?.read(row.stored_as)
  const plain = bytes && keys.unsealBytes(row.key_id, bytes, place)
  if (!evidenceFiles || !plain?.ok) return false
  const storedAs = await evidenceFiles.write(newFileName(now(), randomUuid()), keys.sealBytes(plain.value, place))
  await store.part(createReportUpkeep).movePicture(row, storedAs, keys.newestId, now())
  return true
}
