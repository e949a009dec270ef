import { useCallback, useEffect, useRef, useState } from 'react'
import type { ActionOutput } from '../../../../contract/actions'
import type { Failure } from '../../../../contract/result'
import { callReports } from './callReports'
import { type QueueView, requestOf } from './queueView'
import type { Queued } from './reportWords'

type Counts = NonNullable<ActionOutput<'reports.queue'>['counts']>

interface Loaded {
  reports: Queued[]
  nextCursor: string | null
  asOf: string
}

export interface ReportQueue extends Loaded {
  /** Undefined before anything was heard; they stay when the view changes. */
  counts: Counts | undefined
  failed: Failure | undefined
  asking: boolean
  /** Reads the first page anew. */
  again: () => Promise<void>
  more: () => Promise<void>
}

const nothing: Loaded = { reports: [], nextCursor: null, asOf: '' }

/** The pages of the queue under a view. An answer to an older question is left out. */
export function useReportQueue(view: QueueView): ReportQueue {
  const [loaded, setLoaded] = useState<Loaded>(nothing)
  const [counts, setCounts] = useState<Counts>()
  const [failed, setFailed] = useState<Failure>()
  const [asking, setAsking] = useState(true)
  const turn = useRef(0)

  const ask = useCallback(
    async (before?: Loaded) => {
      const mine = ++turn.current
      setAsking(true)
      const cursor = before?.nextCursor
      const answer = await callReports('reports.queue', { ...requestOf(view), ...(cursor ? { cursor } : {}) })
      if (mine !== turn.current) return
      setAsking(false)
      setFailed(answer.ok ? undefined : answer)
      if (!answer.ok) return
      const { asOf, nextCursor, reports } = answer.value
      setLoaded({ reports: [...(before?.reports ?? []), ...reports], nextCursor, asOf })
      if (answer.value.counts) setCounts(answer.value.counts)
    },
    [view]
  )

  useEffect(() => {
    setLoaded(nothing)
    void ask()
  }, [ask])

  return { ...loaded, counts, failed, asking, again: () => ask(), more: async () => (loaded.nextCursor && !asking ? ask(loaded) : undefined) }
}
