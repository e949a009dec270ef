import { useCallback, useState } from 'react'
import type { Move } from '../../../contract/scenario'
import { readMove } from './readMove'
import { readTyped } from './readTyped'

let isReady = false

/** The first sentence costs the rules some 30 ms to be made ready: while it is being written, so that whoever sends it does not wait. */
function makeReady(typed: string): void {
  if (isReady || !typed) return
  isReady = true
  setTimeout(() => readTyped(typed), 0)
}

/** What is typed, and once it is sent what it is taken for: null where no move fits. The functions stay the same, so that the field is not drawn with every move. */
export function useTyped(offered: readonly Move[]) {
  const [text, setText] = useState('')
  const [sent, setSent] = useState(false)
  const change = useCallback((typed: string) => {
    makeReady(typed)
    setText(typed)
    setSent(false)
  }, [])
  const clear = useCallback(() => change(''), [change])
  /** @returns whether there was anything to read */
  const send = useCallback(() => {
    const isWritten = text.trim() !== ''
    setSent(isWritten)
    return isWritten
  }, [text])
  return { text, read: sent ? { move: readMove(text, offered) } : undefined, change, send, clear }
}
