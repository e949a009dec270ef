import type { ActionOutput } from '../../../contract/actions'
import type { ReportStatus } from '../../../contract/reportReplies'
import { signInAs } from '../../support/editors'
import type { Journey } from './journey'
import { readUntil } from './soon'

interface StoredReport {
  id: string
  contact_type: string
  money_lost: string
  on_behalf: boolean
  evidence_count: number
  status: string
}

/** The reports in the database once there are at least `count`: the app sends them on its own. */
export const reportsOnceThere = ({ database }: Journey, count: number, withinMs = 20_000): Promise<StoredReport[]> =>
  readUntil(
    () => database.query<StoredReport>('SELECT id, contact_type, money_lost, on_behalf, evidence_count, status FROM reports ORDER BY received_at'),
    rows => rows.length >= count,
    withinMs
  )

/** Waits for so many reports, and then long enough that one sent twice would be there too. */
export async function reportsInTheEnd(journey: Journey, count: number, withinMs?: number): Promise<StoredReport[]> {
  await reportsOnceThere(journey, count, withinMs)
  return reportsOnceThere(journey, count + 1, 1500)
}

interface StoredPicture {
  id: string
  report_id: string | null
}

/** Pictures that belong to a report, and those that do not. */
export async function pictures({ database }: Journey): Promise<{ kept: StoredPicture[]; free: StoredPicture[] }> {
  const rows = await database.query<StoredPicture>('SELECT id, report_id FROM evidence ORDER BY created_at')
  return { kept: rows.filter(each => each.report_id !== null), free: rows.filter(each => each.report_id === null) }
}

export interface Officer {
  /** What was told in the only report there is. */
  open(): Promise<ActionOutput<'reports.open'>>
  decide(status: ReportStatus, note?: string): Promise<void>
  /** The bytes of a picture of it. */
  picture(evidenceId: string): Promise<Buffer>
}

/** An officer at the desk, with one report on it. */
export async function hireOfficer({ server, database }: Journey): Promise<Officer> {
  const token = await signInAs(server, database, 'officer')
  const first = async () => {
    const { reports } = await server.value('reports.queue', {}, token)
    if (!reports[0]) throw new Error('no report is in the queue')
    return reports[0]
  }
  return {
    open: async () => server.value('reports.open', { reportKey: (await first()).reportKey, reason: '核实举报' }, token),
    async decide(status, note) {
      const { reportKey, version } = await first()
      await server.value('reports.decide', { reportKey, version, status, ...(note && { note }) }, token)
    },
    async picture(evidenceId) {
      const { reportKey } = await first()
      const response = await fetch(`${server.url}/evidence/${evidenceId}?report=${reportKey}`, { headers: { authorization: `Bearer ${token}` } })
      return Buffer.from(await response.arrayBuffer())
    }
  }
}
