import Taro from '@tarojs/taro'
import type { WidePort } from './port'

/** WeChat on a computer or a tablet. */
export const isWide: WidePort['isWide'] = () => Taro.getWindowInfo().windowWidth >= 1024

export const onWidthChange: WidePort['onWidthChange'] = callback => {
  Taro.onWindowResize(callback)
  return () => Taro.offWindowResize(callback)
}
