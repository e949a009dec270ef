import { createContext, useContext } from 'react'
import type { TextFinding } from '../../../../contract/publishing'
import type { Draft } from './textTypes'

/** What the fields of the form share. */
export interface DraftForm {
  draft: Draft
  /** Puts a value into a field; undefined leaves the field out. */
  put: (path: string, value: unknown) => void
  /** Puts another text in the place of this one. */
  replace: (text: Draft['text']) => void
  findings: readonly TextFinding[]
}

export const DraftContext = createContext<DraftForm | undefined>(undefined)

export function useDraftForm(): DraftForm {
  const form = useContext(DraftContext)
  if (!form) throw new Error('a field stands outside of its form')
  return form
}

/** What is against a field, all in one: problem and mend, one after the other. */
export function problemAt(findings: readonly TextFinding[], path: string): string | undefined {
  const words = findings.filter(({ field }) => field === path).map(({ mend, problem }) => problem + mend)
  return words.length > 0 ? words.join('') : undefined
}
