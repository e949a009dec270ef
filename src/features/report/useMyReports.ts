import { useCallback, useEffect, useState } from 'react'
import type { MyReport } from '../../../contract/reportReplies'
import type { ErrorCode } from '../../../contract/result'
import { mayBeKnown } from '@/shared/api/call'
import { callReport } from './callReport'
import { type OutboxReport, useReportOutboxStore } from './reportOutboxStore'

/** A report as the person sees it, wherever it is. */
export interface SeenReport {
  reportId: string
  type: MyReport['contactType']
  kind?: MyReport['kind']
  at: string
  item: Pick<OutboxReport, 'state' | 'status'>
  receiptCode?: string
  note?: string
  pictures: number
  /** Pictures that have arrived. */
  picturesSent: number
  held: boolean
  message?: string
}

function ofOutbox({ report, pictures, state, status, queuedAt, receiptCode, message, held }: OutboxReport): SeenReport {
  return {
    reportId: report.reportId,
    type: report.contact.type,
    at: queuedAt,
    item: { state, ...(status && { status }) },
    pictures: pictures.length,
    picturesSent: pictures.filter(({ evidenceId }) => evidenceId).length,
    held: held === true,
    ...(report.kind && { kind: report.kind }),
    ...(receiptCode && { receiptCode }),
    ...(message && { message })
  }
}

function ofServer({ reportId, contactType, kind, status, receivedAt, receiptCode, note }: MyReport): SeenReport {
  return { reportId, type: contactType, at: receivedAt, item: { state: 'sent', status }, pictures: 0, picturesSent: 0, held: false, receiptCode, ...(kind && { kind }), ...(note && { note }) }
}

/** My reports, those on the phone and those on the server, the newest first. */
export function useMyReports() {
  const items = useReportOutboxStore(state => state.items)
  const [known, setKnown] = useState<readonly MyReport[]>([])
  const [failed, setFailed] = useState<ErrorCode>()
  const [reading, setReading] = useState(false)

  const read = useCallback(async () => {
    // Somebody the server cannot know has nothing there.
    if (!mayBeKnown()) return
    setReading(true)
    const mine = await callReport('report.mine', {})
    setReading(false)
    setFailed(mine.ok ? undefined : mine.code)
    if (!mine.ok) return
    setKnown(mine.value.reports)
    const { change } = useReportOutboxStore.getState()
    for (const { reportId, status } of mine.value.reports) change(reportId, { status })
  }, [])
  useEffect(() => void read(), [read])

  const fromServer = new Map(known.map(report => [report.reportId, ofServer(report)]))
  const heldIds = new Set(items.filter(({ held }) => held).map(({ report }) => report.reportId))
  const fromPhone = items.filter(({ report, state }) => state !== 'sent' || !fromServer.has(report.reportId)).map(ofOutbox)
  const reports = [...fromPhone, ...[...fromServer.values()]
    .filter(({ reportId }) => !fromPhone.some(each => each.reportId === reportId))
    .map(each => ({ ...each, held: heldIds.has(each.reportId) }))]
  reports.sort((a, b) => (a.at < b.at ? 1 : -1))
  return { reports, failed, reading, read }
}
