import { useEffect, useRef, useState } from 'react'
import type { Draw } from '../../../contract/contest'
import { whyNot } from '@/shared/api/whyNot'
import { findEntry, maybeNumber, plainNumber } from './findEntry'
import { pageOf, readWinnerPage, type WinnerPage } from './winnerPages'

/** So many more at a tap: a phone draws them at once, and there may be thousands. */
export const atOnce = 30
/** Who types a number is not asked for at each sign. */
const typingMs = 400

/** Read of those whose number begins with `find`; '' for all. */
type Read = WinnerPage & { find: string }
/** What could not be read: the first page of it, or what follows. */
type Failed = { find: string; isMore: boolean; words: string }

/** The winners as far as one has read on, and a number looked up: on this phone where it holds all of them, else by the server. */
export function useDrawWinners(draw: Draw) {
  const [typed, setTyped] = useState('')
  const [shown, setShown] = useState(atOnce)
  const [further, setFurther] = useState<WinnerPage>()
  const [found, setFound] = useState<Read>()
  const [asking, setAsking] = useState(false)
  const [failure, setFailure] = useState<Failed>()
  const turn = useRef(0)
  useEffect(() => () => void (turn.current += 1), [])

  const first = pageOf(draw)
  const list = first.nextCursor === null ? first : (further ?? first)
  const find = plainNumber(typed)
  const isLooking = typed.trim() !== ''
  // What was found for fewer signs holds what begins with more, once it is there to its end.
  const known = found && (found.find === find || (found.nextCursor === null && find.startsWith(found.find))) ? found : undefined
  const mustAsk = isLooking && maybeNumber(find) && list.nextCursor !== null && !known
  const page = !isLooking ? list : known?.find === find ? known : within(known ?? list, typed)

  async function ask(sought: string, after?: WinnerPage): Promise<void> {
    const mine = ++turn.current
    setAsking(true)
    const heard = await readWinnerPage({ contestId: draw.contestId, find: sought, ...(after && { after }) })
    if (turn.current !== mine) return
    setAsking(false)
    setFailure(heard.ok ? undefined : { find: sought, isMore: after !== undefined, words: `${whyNot(heard.code)}，${after ? '后面的没有读到' : '没有查到底'}。` })
    if (!heard.ok) return
    if (sought === '') setFurther(heard.value)
    else setFound({ ...heard.value, find: sought })
  }
  // Of words without any sign of a number nothing was asked.
  const failed = failure?.find === find && isLooking === (find !== '') ? failure : undefined

  const latest = useRef(ask)
  useEffect(() => void (latest.current = ask))
  useEffect(() => {
    if (!mustAsk) return undefined
    const timer = setTimeout(() => void latest.current(find), typingMs)
    return () => clearTimeout(timer)
  }, [find, mustAsk])

  const readOn = () => page.nextCursor !== null && !asking && void ask(find, page)
  return {
    typed,
    type(next: string) {
      setTyped(next)
      setShown(atOnce)
    },
    winners: page.winners.slice(0, shown),
    count: page.count,
    isLooking: mustAsk && !failed,
    asking,
    failed,
    hasMore: !mustAsk && (shown < page.winners.length || page.nextCursor !== null),
    more() {
      setShown(Math.min(shown, page.winners.length) + atOnce)
      if (shown + atOnce > page.winners.length) readOn()
    },
    again: () => (failed?.isMore ? readOn() : void ask(find))
  }
}

const within = ({ winners }: WinnerPage, typed: string): WinnerPage => {
  const those = findEntry(winners, typed)
  return { winners: those, count: those.length, nextCursor: null }
}
