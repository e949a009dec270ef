import { useCallback, useEffect, useRef, useState } from 'react'
import type { Failure, Result } from '../../../../contract/result'

interface Page<T> {
  items: readonly T[]
  nextCursor: string | null
  waiting: number
  asOf: string
}

/**
 * A list that is read page by page. The latest question wins.
 *
 * @param ask stable, or made with useCallback: a new one begins anew
 */
export function usePages<T>(ask: (cursor: string | undefined) => Promise<Result<Page<T>>>) {
  const [page, setPage] = useState<Page<T>>()
  const [failed, setFailed] = useState<Failure>()
  const latest = useRef(0)
  const read = useCallback(
    async (cursor?: string, before: readonly T[] = []) => {
      const turn = ++latest.current
      const heard = await ask(cursor)
      if (turn !== latest.current) return
      setFailed(heard.ok ? undefined : heard)
      if (heard.ok) setPage({ ...heard.value, items: [...before, ...heard.value.items] })
    },
    [ask]
  )
  useEffect(() => {
    setPage(undefined)
    void read()
  }, [read])
  const more = () => (page?.nextCursor ? read(page.nextCursor, page.items) : undefined)
  /** Puts an item that has changed in its place. */
  const change = (isIt: (item: T) => boolean, next: T) => setPage(old => old && { ...old, items: old.items.map(item => (isIt(item) ? next : item)) })
  return { page, failed, again: () => read(), more, change }
}
