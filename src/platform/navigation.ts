import Taro from '@tarojs/taro'

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
