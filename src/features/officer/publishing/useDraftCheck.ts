import { useEffect, useRef, useState } from 'react'
import type { TextFinding } from '../../../../contract/publishing'
import { callLoop } from '@/shared/api/callLoop'
import type { Draft } from './textTypes'

/** How long somebody must have stopped typing. */
const pauseMs = 900

export interface DraftCheck {
  findings: TextFinding[]
  /** `away`: the rules could not be asked, what was found last stays. */
  state: 'checking' | 'checked' | 'away'
}

const inputOf = (draft: Draft) => (draft.type === 'alert' ? { alert: draft.text } : { case: draft.text })

/** What the content rules say of a text, each time somebody stops typing. The rules run on the server (ADR 0038). */
export function useDraftCheck(draft: Draft): DraftCheck {
  const [check, setCheck] = useState<DraftCheck>({ findings: [], state: 'checking' })
  const latest = useRef(0)
  const { text } = draft
  const asked = useRef(draft)
  asked.current = draft
  useEffect(() => {
    const turn = ++latest.current
    setCheck(before => ({ ...before, state: 'checking' }))
    const timer = setTimeout(() => {
      void callLoop('drafts.check', inputOf(asked.current)).then(answer => {
        if (turn !== latest.current) return
        setCheck(before => (answer.ok ? { findings: answer.value.findings, state: 'checked' } : { ...before, state: 'away' }))
      })
    }, pauseMs)
    return () => clearTimeout(timer)
  }, [text])
  useEffect(() => () => void (latest.current += 1), [])
  return check
}
