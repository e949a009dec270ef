import type { Phone } from './phone'
import { wechatApi, type Track } from './wechatApi'

/** wx.cloud, with callFunction and uploadFile going through the phone. */
export function wechatCloud(phone: Phone, track: Track) {
  let ready = false
  return {
    init: () => {
      ready = true
    },
    callFunction: wechatApi('cloud.callFunction', track, async ({ name, data }) => {
      if (!ready) throw new Error('cloud.callFunction:fail Cloud API isn’t enabled, please call wx.cloud.init first')
      return { result: await phone.callFunction({ name: String(name), data }) }
    }),
    uploadFile: wechatApi('cloud.uploadFile', track, async ({ cloudPath, filePath }) => {
      if (!ready) throw new Error('cloud.uploadFile:fail Cloud API isn’t enabled, please call wx.cloud.init first')
      return { fileID: await phone.uploadFile(String(cloudPath), String(filePath)), statusCode: 200 }
    })
  }
}
