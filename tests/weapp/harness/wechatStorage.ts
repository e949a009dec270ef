import type { Phone } from './phone'
import { wechatApi, type Track } from './wechatApi'

/** wx.setStorage and its family, over what the phone keeps. */
export function wechatStorage(phone: Phone, track: Track) {
  const usage = () => ({
    keys: [...phone.storage.keys()],
    currentSize: Math.ceil([...phone.storage.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1024),
    limitSize: 10240
  })
  const read = (key: string) => {
    if (!phone.storage.has(key)) throw new Error('getStorage:fail data not found')
    return { data: phone.stored(key) }
  }
  return {
    getStorageSync: (key: string) => phone.stored(key),
    setStorageSync: (key: string, value: unknown) => phone.store(key, value),
    removeStorageSync: (key: string) => void phone.storage.delete(key),
    clearStorageSync: () => phone.storage.clear(),
    getStorageInfoSync: usage,
    getStorage: wechatApi('getStorage', track, ({ key }) => read(String(key))),
    setStorage: wechatApi('setStorage', track, ({ key, data }) => phone.store(String(key), data)),
    removeStorage: wechatApi('removeStorage', track, ({ key }) => void phone.storage.delete(String(key))),
    clearStorage: wechatApi('clearStorage', track, () => phone.storage.clear()),
    getStorageInfo: wechatApi('getStorageInfo', track, usage)
  }
}
