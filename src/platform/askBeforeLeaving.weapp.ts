import Taro from '@tarojs/taro'
import type { LeavingPort } from './port'

/** WeChat's back button and gesture are its own. */
export const askBeforeLeaving: LeavingPort['askBeforeLeaving'] = message => {
  Taro.enableAlertBeforeUnload({ message })
  return () => Taro.disableAlertBeforeUnload()
}
