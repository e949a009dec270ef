import { useState } from 'react'
import type { ActionInput, ActionOutput } from '../../../../contract/actions'
import type { ReportStatus } from '../../../../contract/reportReplies'
import { nextStatuses } from '../../../../contract/reportDesk'
import type { Failure } from '../../../../contract/result'
import { callReports } from './callReports'
import { deskStatusNames, type Opened, type Queued } from './reportWords'

/** A report that was opened, with why and when: that stays in sight. */
export interface OpenedNow {
  report: Opened
  reason: string
  at: Date
}

/** Opens one report at a time and decides on it. What is typed for the resident stays until it has arrived. */
export function useOpenedReport(onChanged: () => void) {
  const [opened, setOpened] = useState<OpenedNow>()
  const [reason, setReason] = useState<string>()
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [said, setSaid] = useState('')

  async function read(reportKey: string, why: string): Promise<boolean> {
    const answer = await callReports('reports.open', { reportKey, reason: why })
    if (answer.ok) setOpened({ report: answer.value, reason: why, at: new Date() })
    else setProblem(answer.message)
    return answer.ok
  }

  async function open({ reportKey }: Pick<Queued, 'reportKey'>, why: string): Promise<void> {
    if (busy) return
    setBusy(true)
    setProblem(undefined)
    setSaid('')
    if (await read(reportKey, why)) setReason(why)
    setBusy(false)
  }

  /** A note among officers. @returns whether it was taken */
  async function writeMemo(text: string): Promise<boolean> {
    if (!opened || busy) return false
    const { memos, reportKey, version } = opened.report
    setBusy(true)
    setProblem(undefined)
    setSaid('')
    const answer = await callReports('reports.note', { reportKey, version, note: text, to: 'desk' })
    if (answer.ok) {
      setOpened({ ...opened, report: { ...opened.report, version: answer.value.version, memos: [...memos, { text, by: 'me', at: new Date().toISOString() }] } })
      setSaid('备注记下了，只有民警看得到。')
    } else await hearRefusal(answer)
    setBusy(false)
    return answer.ok
  }

  /** Somebody else was quicker: what they did is read, and what was typed stays. */
  async function hearRefusal({ code, message }: Failure): Promise<void> {
    setProblem(message)
    if (code !== 'CONFLICT' || !opened) return
    if (await read(opened.report.reportKey, opened.reason)) setProblem(message)
    onChanged()
  }

  /** @param status undefined to write to the resident without deciding */
  async function decide(status: ReportStatus | undefined): Promise<void> {
    if (!opened || busy) return
    const { reportKey, version } = opened.report
    const note = typed.trim()
    if (!status && note.length < 2) return setProblem('请先写给居民的话，至少两个字。')
    if (needsNote.includes(status) && note.length < 2) return setProblem('请在“给居民的话”里写一句：要补什么，或者该找哪里。')
    setBusy(true)
    setProblem(undefined)
    setSaid('')
    const words = note ? { note } : {}
    const step: ActionInput<'reports.decide'> | undefined = status && { reportKey, version, status, ...words }
    const answer = step ? await callReports('reports.decide', step) : await callReports('reports.note', { reportKey, version, note })
    if (answer.ok) {
      setOpened({ ...opened, report: after(opened.report, answer.value, status, note) })
      setTyped('')
      onChanged()
      setSaid(status ? `已改为“${deskStatusNames[status]}”，居民查进度时看得到。` : '话已留给居民，查进度时看得到。')
    } else await hearRefusal(answer)
    setBusy(false)
  }

  function close(): void {
    setOpened(undefined)
    setTyped('')
    setProblem(undefined)
    setSaid('')
  }
  return { opened, reason, typed, busy, problem, said, type: (text: string) => (setTyped(text), setProblem(undefined)), open, decide, writeMemo, close }
}

/** As it stands after a step of one's own: reading it anew would be written down as another look. */
function after(report: Opened, { status, updatedAt, version }: ActionOutput<'reports.decide'>, decided: ReportStatus | undefined, note: string): Opened {
  const stamp = { by: 'me', at: updatedAt }
  return {
    ...report,
    status,
    version,
    updatedAt,
    notes: note ? [...report.notes, { text: note, ...stamp }] : report.notes,
    history: decided ? [...report.history, { status, ...stamp }] : report.history,
    nextStatuses: [...nextStatuses[status]]
  }
}

const needsNote: readonly (ReportStatus | undefined)[] = ['moreNeeded', 'outOfScope']

export type OpenedReportDesk = ReturnType<typeof useOpenedReport>
