import Taro from '@tarojs/taro'
import type { MapPort } from './port'

export const openMap: MapPort['openMap'] = place => {
  void Promise.resolve(Taro.openLocation(place)).catch(() => undefined)
}
