import type { BaseIssue } from 'valibot'

type Issue = BaseIssue<unknown>

/** More than a form shows; what a hostile body breaks beyond that is not worth sending back. */
const mostFields = 20
const longestPath = 100

/**
 * The dotted paths of what is wrong with an input, each once, the first twenty; `input` when it is the input as a whole.
 * Of a union, whose branches all complain, the paths that most branches agree on.
 * One body can hold a hundred thousand mistakes, so the work grows with their number and no faster.
 */
export function fieldsOf(issues: readonly Issue[]): string[] {
  return [...new Set(issues.flatMap(pathsOf))].slice(0, mostFields)
}

function pathsOf(issue: Issue): string[] {
  if (!issue.issues?.length) return [dotted(issue)]
  const times = new Map<string, number>()
  for (const path of issue.issues.flatMap(pathsOf)) times.set(path, (times.get(path) ?? 0) + 1)
  const most = [...times.values()].reduce((a, b) => Math.max(a, b))
  return [...times.keys()].filter(path => times.get(path) === most)
}

function dotted(issue: Issue): string {
  return issue.path?.map(item => String(item.key)).join('.').slice(0, longestPath) || 'input'
}
