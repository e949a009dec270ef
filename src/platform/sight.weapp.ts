import Taro from '@tarojs/taro'

let shown = true
Taro.onAppShow(() => void (shown = true))
Taro.onAppHide(() => void (shown = false))

/** Whether somebody can see the app now: not with WeChat in the background. */
export const isInSight = (): boolean => shown

/** Calls back when the app comes into sight. @returns the undo */
export function onSight(callback: () => void): () => void {
  Taro.onAppShow(callback)
  return () => Taro.offAppShow(callback)
}
