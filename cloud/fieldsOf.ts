import type { BaseIssue } from 'valibot'

type Issue = BaseIssue<unknown>

/**
 * The dotted paths of what is wrong with an input, each once; `input` when it is the input as a whole.
 * Of a union, whose branches all complain, the paths that most branches agree on.
 */
export function fieldsOf(issues: readonly Issue[]): string[] {
  return [...new Set(issues.flatMap(pathsOf))]
}

function pathsOf(issue: Issue): string[] {
  if (!issue.issues?.length) return [dotted(issue)]
  const paths = issue.issues.flatMap(pathsOf)
  const times = (path: string) => paths.filter(other => other === path).length
  const most = Math.max(...paths.map(times))
  return paths.filter(path => times(path) === most)
}

function dotted(issue: Issue): string {
  return issue.path?.map(item => String(item.key)).join('.') || 'input'
}
