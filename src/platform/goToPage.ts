import Taro from '@tarojs/taro'

/** Path and what is asked for, in whatever order. */
function addressOf(path: string, options: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(options).flatMap(([key, value]) => (typeof value === 'string' && value && !key.startsWith('$') ? [`${key}=${value}`] : []))
  return `${path.replace(/^\//, '')}?${pairs.sort().join('&')}`
}

function addressOfUrl(url: string): string {
  const [path = '', query = ''] = url.split('?')
  return addressOf(path, Object.fromEntries(query.split('&').map(pair => pair.split('=').map(decodeURIComponent))) as Record<string, string>)
}

/** Goes on to a page in the place of this one; back, where exactly that page lies beneath, so that it is not open twice. */
export function goToPage(url: string): void {
  const pages = Taro.getCurrentPages()
  const below = pages[pages.length - 2] as { route?: string; options?: Record<string, unknown> } | undefined
  if (below?.route && addressOf(below.route.split('?')[0] ?? '', below.options ?? {}) === addressOfUrl(url)) void Taro.navigateBack()
  else void Taro.redirectTo({ url })
}
