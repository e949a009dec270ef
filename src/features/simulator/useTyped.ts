import { useState } from 'react'
import type { Move } from '../../../contract/scenario'
import { readMove } from './readMove'

/** What is typed, and what it was taken for: null where no move fits. */
export function useTyped(offered: readonly Move[]) {
  const [text, setText] = useState('')
  const [read, setRead] = useState<{ move: Move | null }>()
  return {
    text,
    read,
    change(typed: string) {
      setText(typed)
      if (read) setRead(undefined)
    },
    /** @returns whether there was anything to read */
    send(): boolean {
      if (!text.trim()) return false
      setRead({ move: readMove(text, offered) })
      return true
    },
    clear() {
      setText('')
      setRead(undefined)
    }
  }
}
