import { failure, type Result, success } from '../../contract/result'

/** A page of this app with the place it is for, and nothing else. */
const path = /^(\/[a-z][a-z-]*)+$/

/**
 * Where the code of a poster leads. The city's own address wins over the host under which the officer's browser has opened the
 * app: that may be one that only the office can reach.
 *
 * @param link an address in browsers, a path in WeChat
 * @param publicUrl the city's address, where it has been set
 */
export function letterLink(link: string, placeId: string, publicUrl: string | undefined): Result<string> {
  const isPath = /^\/[^/]/.test(link)
  if (isPath && !publicUrl) return failure('UNAVAILABLE', '还没有设置网页版的网址。请用电脑打开网页版出海报，或请管理员设置。')
  if (!URL.canParse(link, publicUrl)) return refused
  const { origin, pathname, protocol, search } = new URL(link, publicUrl)
  const isWeb = protocol === 'http:' || protocol === 'https:'
  if (!isWeb || !path.test(pathname) || search !== `?scene=${placeId}`) return refused
  return success(new URL(pathname + search, publicUrl ?? origin).href)
}

const refused = failure('INVALID_INPUT', '场所码的网址不对，请更新后再试。', ['link'])
