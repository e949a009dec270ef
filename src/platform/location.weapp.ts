import Taro from '@tarojs/taro'
import type { LocationPort } from './port'

/** A rough place is enough to sort by, and WeChat grants it more easily. */
export const askLocation: LocationPort['askLocation'] = async () => {
  try {
    const { latitude, longitude } = await Taro.getFuzzyLocation({ type: 'gcj02' })
    return { latitude, longitude }
  } catch {
    return undefined
  }
}
