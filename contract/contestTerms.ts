import type { Contest } from './contest'

/** What may not change once a contest has opened: in the order of the names. */
export const termNames = ['closesAt', 'communities', 'opensAt', 'passMark', 'prizes', 'publicNumberSource', 'questions', 'rules', 'title'] as const
export type ContestTerms = Pick<Contest, (typeof termNames)[number]>

/**
 * The terms of a contest as one text, of which SHA-256 (UTF-8) is made known with the hash of the seed: JSON without blanks, the names of
 * each object in order. In Python: `json.dumps(terms, ensure_ascii=False, sort_keys=True, separators=(',', ':'))`.
 */
export const termsText = (contest: ContestTerms): string => canonical(Object.fromEntries(termNames.map(name => [name, contest[name]])))

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const named = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${named.map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`).join()}}`
}
