import { useCallback, useEffect, useRef, useState } from 'react'
import type { ActionInput } from '../../../../contract/actions'
import type { LogEntry } from '../../../../contract/desk'
import type { Failure } from '../../../../contract/result'
import { callDesk } from '@/shared/api/callDesk'

export type LogFilter = Omit<ActionInput<'audit.list'>, 'cursor'>

interface Read {
  entries: LogEntry[]
  nextCursor: string | null
  asOf: string | undefined
  failed: Failure | undefined
  reading: boolean
}

const nothing: Read = { entries: [], nextCursor: null, asOf: undefined, failed: undefined, reading: true }

/** The log page by page, from the beginning for each question. An answer to an older question is left out. */
export function useLog(filter: LogFilter) {
  const [read, setRead] = useState(nothing)
  const latest = useRef(0)
  const question = JSON.stringify(filter)
  const page = useCallback(
    async (cursor: string | undefined) => {
      const turn = ++latest.current
      setRead(before => (cursor === undefined ? nothing : { ...before, failed: undefined, reading: true }))
      const answer = await callDesk('audit.list', { ...(JSON.parse(question) as LogFilter), ...(cursor === undefined ? {} : { cursor }) })
      if (turn !== latest.current) return
      setRead(before =>
        answer.ok
          ? { entries: [...before.entries, ...answer.value.entries], nextCursor: answer.value.nextCursor, asOf: answer.value.asOf, failed: undefined, reading: false }
          : { ...before, failed: answer, reading: false }
      )
    },
    [question]
  )
  useEffect(() => void page(undefined), [page])
  const more = () => void page(read.nextCursor ?? undefined)
  return { ...read, more }
}
