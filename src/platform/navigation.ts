import Taro from '@tarojs/taro'

/** Whether the page in sight is one of the tabs: nobody is in the middle of something there. */
export function isOnTab(): boolean {
  const pages = Taro.getCurrentPages()
  const { route = '' } = (pages[pages.length - 1] ?? {}) as { route?: string }
  return /^\/?pages\/(home|quiz|cases|me)\//.test(route)
}

export function openPage(url: string): void {
  void Taro.navigateTo({ url })
}

export function openTab(url: string): void {
  void Taro.switchTab({ url })
}

/** Goes back, or to `home` when this page was the first one opened (a shared link). */
export function leavePage(home: string): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.switchTab({ url: home })
}

export function setPageTitle(title: string): void {
  void Taro.setNavigationBarTitle({ title })
}

/** Brings the top of the page into view, as a new question or explanation starts there. */
export function scrollToTop(): void {
  void Promise.resolve(Taro.pageScrollTo({ scrollTop: 0, duration: 0 })).catch(() => undefined)
}

/** Goes to a page: back, where this one was opened from it, so that it does not lie twice under back. */
export function turnBackTo(url: string): void {
  const pages = Taro.getCurrentPages()
  const { route = '' } = (pages[pages.length - 2] ?? {}) as { route?: string }
  if (url.split('?')[0] === `/${route.replace(/^\//, '').split('?')[0]}`) void Taro.navigateBack()
  else void Taro.redirectTo({ url })
}

/** Goes on to a page in the place of this one, so that back does not lead through all that was done. */
export function turnTo(url: string): void {
  void Taro.redirectTo({ url })
}
