import Taro from '@tarojs/taro'

/** WeChat has the gesture itself; the page hears of it by usePullDownRefresh. */
export function listenForPull(): () => void {
  return () => undefined
}

export function endPull(): void {
  Taro.stopPullDownRefresh()
}
