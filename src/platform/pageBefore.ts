import Taro from '@tarojs/taro'

interface KnownPage {
  route?: string
  options?: Record<string, unknown>
}

/** Which page this one was opened from: its path without the slash before and the last part, and what it was opened with. */
export function pageBefore(): { path: string; query: Record<string, string> } | undefined {
  const pages = Taro.getCurrentPages() as KnownPage[]
  const { options = {}, route } = pages[pages.length - 2] ?? {}
  if (!route) return undefined
  const [path = '', search = ''] = route.replace(/^\//, '').split('?')
  const query: Record<string, string> = {}
  for (const pair of search.split('&').filter(Boolean)) {
    const [name = '', value = ''] = pair.split('=')
    query[name] = decodeURIComponent(value)
  }
  for (const [name, value] of Object.entries(options)) if (typeof value === 'string') query[name] = value
  return { path: path.replace(/\/index$/, ''), query }
}
