import Taro from '@tarojs/taro'
import { brandOfDevice } from './phoneBrand'
import type { DevicePort } from './port'

/** Older base libraries have no getDeviceInfo: then the person is asked. */
export const phoneBrand: DevicePort['phoneBrand'] = () => {
  try {
    return brandOfDevice(Taro.getDeviceInfo())
  } catch {
    return undefined
  }
}
