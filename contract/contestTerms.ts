import type { Contest } from './contest'

/**
 * What may not change once a contest has opened, with which contest it is and who runs it, so that the file of one cannot be shown as that
 * of another: in the order of the names.
 */
export const termNames = ['closesAt', 'communities', 'contestId', 'opensAt', 'passMark', 'prizes', 'publicNumberSource', 'publisher', 'questions', 'rules', 'title'] as const
export type ContestTerms = Pick<Contest, (typeof termNames)[number]>

/** What the hash in a file of the first format is of. */
export const earlierTermNames = ['closesAt', 'communities', 'opensAt', 'passMark', 'prizes', 'publicNumberSource', 'questions', 'rules', 'title'] as const
export type EarlierTerms = Pick<Contest, (typeof earlierTermNames)[number]>

/**
 * The terms of a contest as one text, of which SHA-256 (UTF-8) is made known with the hash of the seed: JSON without blanks, the names of
 * each object in order. In Python: `json.dumps(terms, ensure_ascii=False, sort_keys=True, separators=(',', ':'))`.
 */
export const termsText = (contest: ContestTerms): string => canonical(Object.fromEntries(termNames.map(name => [name, contest[name]])))

/** The same for a file of the first format. */
export const earlierTermsText = (contest: EarlierTerms): string => canonical(Object.fromEntries(earlierTermNames.map(name => [name, contest[name]])))

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const named = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${named.map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`).join()}}`
}
