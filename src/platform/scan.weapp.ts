import Taro from '@tarojs/taro'
import type { ScanPort } from './port'

export const canScan: ScanPort['canScan'] = true

/** One who changes their mind, or does not let the camera be used, types the digits. */
export const scanCode: ScanPort['scanCode'] = async () => {
  try {
    const { result } = await Taro.scanCode({ scanType: ['qrCode'] })
    return result
  } catch {
    return undefined
  }
}
