import { useEffect, useRef } from 'react'
import { focusInside, onShortcut } from '@/platform/shortcuts'
import { statusOfLetter } from './reportKeys'
import type { Queued } from './reportWords'
import type { OpenedReportDesk } from './useOpenedReport'

interface Desk {
  /** Only where list and report stand side by side. */
  on: boolean
  reports: readonly Queued[]
  chosen: Queued | undefined
  desk: OpenedReportDesk
  onChoose: (report: Queued) => void
  onFilter: () => void
  onKeys: () => void
}

export const rowId = (place: number): string => `report-row-${place}`

/** J K move, letters decide what is open; none of them while something is typed. Enter presses the row that has focus. */
export function useReportShortcuts(desk: Desk): void {
  const latest = useRef(desk)
  latest.current = desk
  const place = useRef(0)
  const at = placeOf(desk)
  if (at >= 0) place.current = at
  useEffect(
    () =>
      onShortcut(key => {
        const now = latest.current
        if (!now.on) return false
        if (key === '?') now.onKeys()
        else if (key === '/') now.onFilter()
        else if (/^[jk]$/i.test(key)) move(now, /j/i.test(key) ? 1 : -1, place.current)
        else return decideBy(now, key)
        return true
      }),
    []
  )
}

const placeOf = ({ chosen, reports }: Desk): number => reports.findIndex(({ reportKey }) => reportKey === chosen?.reportKey)

/** @param last where the report was that has left the list meanwhile: the next one has moved up to its place */
function move(desk: Desk, by: 1 | -1, last: number): void {
  const { onChoose, reports } = desk
  const at = placeOf(desk)
  const wanted = at >= 0 ? at + by : by > 0 ? last : last - 1
  const place = Math.min(Math.max(wanted, 0), reports.length - 1)
  const report = reports[place]
  if (!report) return
  onChoose(report)
  focusInside(rowId(place))
}

function decideBy({ chosen, desk }: Desk, key: string): boolean {
  const status = statusOfLetter(key)
  const { opened } = desk
  if (!status || !opened || opened.report.reportKey !== chosen?.reportKey || !opened.report.nextStatuses.includes(status)) return false
  void desk.decide(status)
  return true
}
