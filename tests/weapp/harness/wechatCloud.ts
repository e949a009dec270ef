import type { Phone } from './phone'
import { wechatApi, type Track } from './wechatApi'

/** wx.cloud, with callFunction going to the phone's cloud function. */
export function wechatCloud(phone: Phone, track: Track) {
  let ready = false
  return {
    init: () => {
      ready = true
    },
    callFunction: wechatApi('cloud.callFunction', track, async ({ name, data }) => {
      if (!ready) throw new Error('cloud.callFunction:fail Cloud API isn’t enabled, please call wx.cloud.init first')
      return { result: await phone.callFunction({ name: String(name), data }) }
    })
  }
}
