/** The only place that spells page paths. */
const quiz = '/subpackages/quiz'

function withQuery(path: string, query: Record<string, string | undefined>): string {
  const pairs = Object.entries(query).flatMap(([key, value]) => (value ? [`${key}=${encodeURIComponent(value)}`] : []))
  return pairs.length ? `${path}?${pairs.join('&')}` : path
}

export const tabs = { home: '/pages/home/index', quiz: '/pages/quiz/index', me: '/pages/me/index' } as const
export type TabName = keyof typeof tabs

export const routes = {
  call: '/pages/call/index',
  /** @param kind practise one kind only; @param first a question to begin with */
  practice: (query: { kind?: string; first?: string } = {}) => withQuery(`${quiz}/practice/index`, query),
  checkup: `${quiz}/checkup/index`,
  progress: `${quiz}/progress/index`
}
