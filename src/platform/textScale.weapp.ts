import Taro from '@tarojs/taro'
import type { TextScalePort } from './port'

interface AppBase {
  fontSizeScaleFactor?: number
  fontSizeSetting?: number
}

/** WeChat's own 字体大小: the factor where the base library knows it, else the size against the standard 17. */
export const systemTextScale: TextScalePort['systemTextScale'] = () => {
  try {
    const base = Taro.getAppBaseInfo() as AppBase
    if (base.fontSizeScaleFactor) return base.fontSizeScaleFactor
    return base.fontSizeSetting ? base.fontSizeSetting / 17 : 1
  } catch {
    return 1
  }
}
