import { useState } from 'react'
import type { ErrorCode, Result } from '../../../contract/result'

/** The name of a problem that belongs to no field. */
export const whole = ''

/**
 * What is typed into a form and what is wrong with it. What was typed stays whatever happens; a problem goes when its field is
 * changed.
 *
 * @param about the field that a refusal is about which names none
 */
export function useForm<Field extends string>(empty: Record<Field, string>, about: Partial<Record<ErrorCode, Field>> = {}) {
  const [typed, setTyped] = useState(empty)
  const [problems, setProblems] = useState<Partial<Record<Field | typeof whole, string>>>({})
  const [busy, setBusy] = useState(false)

  /** Props of one field. */
  const field = (name: Field) => ({
    value: typed[name],
    problem: problems[name],
    onChange: (text: string) => {
      setTyped(before => ({ ...before, [name]: text }))
      setProblems(before => ({ ...before, [name]: undefined, [whole]: undefined }))
    }
  })

  /** Sends once, however often it is pressed. A refusal stands beside the first field that it names. @returns that field */
  async function send<T>(ask: () => Promise<Result<T>>, onDone: (value: T) => void): Promise<Field | typeof whole | undefined> {
    if (busy) return undefined
    setBusy(true)
    const answer = await ask()
    setBusy(false)
    if (answer.ok) {
      onDone(answer.value)
      return undefined
    }
    const named = answer.fields?.find((name): name is Field => name in empty) ?? about[answer.code] ?? whole
    setProblems({ [named]: answer.message } as typeof problems)
    return named
  }
  return { typed, problems, setProblems, busy, field, send }
}
