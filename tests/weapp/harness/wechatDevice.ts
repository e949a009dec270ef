import { randomBytes } from 'node:crypto'
import type { Phone } from './phone'
import { wechatApi, type Track } from './wechatApi'

export const windowInfo = {
  pixelRatio: 2,
  screenWidth: 375,
  screenHeight: 812,
  windowWidth: 375,
  windowHeight: 728,
  statusBarHeight: 44,
  safeArea: { left: 0, right: 375, top: 44, bottom: 778, width: 375, height: 734 }
}

const textOption = (value: unknown) => (typeof value === 'string' ? value : '')

/** What wx says about the phone, and what it does outside the page: dialogs, calls, clipboard, network, vibration. */
export function wechatDevice(phone: Phone, track: Track) {
  const appBaseInfo = () => ({ SDKVersion: '3.6.0', version: '8.0.50', language: 'zh_CN', theme: 'light', enableDebug: false, fontSizeSetting: phone.fontSizeSetting })
  const deviceInfo = () => ({ brand: phone.brand, model: phone.model, system: 'iOS 15.0', platform: 'ios', benchmarkLevel: 30 })
  const systemInfo = () => ({ ...windowInfo, ...deviceInfo(), ...appBaseInfo() })
  const api = (name: string, run: Parameters<typeof wechatApi>[2]) => ({ [name]: wechatApi(name, track, run) })
  const nothing = ['hideToast', 'hideLoading', 'showLoading', 'setNavigationBarTitle', 'setNavigationBarColor', 'vibrateShort',
    'hideTabBar', 'showTabBar', 'setTabBarBadge', 'removeTabBarBadge', 'showShareMenu', 'hideKeyboard']
  return {
    getWindowInfo: () => windowInfo,
    // The window of a phone keeps its size.
    onWindowResize: () => undefined,
    offWindowResize: () => undefined,
    getDeviceInfo: deviceInfo,
    getAppBaseInfo: appBaseInfo,
    getSystemInfoSync: systemInfo,
    getSystemSetting: () => ({ deviceOrientation: 'portrait' }),
    getMenuButtonBoundingClientRect: () => ({ left: 281, right: 368, top: 48, bottom: 80, width: 87, height: 32 }),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'wxtest', envVersion: 'release', version: '1.0.0' } }),
    canIUse: () => true,
    ...networkStatus(phone),
    ...api('getSystemInfo', systemInfo),
    ...api('getNetworkType', () => ({ networkType: phone.online ? 'wifi' : 'none' })),
    ...api('getRandomValues', ({ length }) => ({ randomValues: new Uint8Array(randomBytes(Number(length))).buffer })),
    ...api('showToast', ({ title }) => void phone.toasts.push(String(title))),
    ...api('showModal', ({ title, content }) => {
      phone.modals.push({ title: textOption(title), content: textOption(content) })
      return { confirm: phone.modalAnswer === 'confirm', cancel: phone.modalAnswer === 'cancel' }
    }),
    ...api('makePhoneCall', ({ phoneNumber }) => void phone.phoneCalls.push(String(phoneNumber))),
    ...api('scanCode', () => {
      if (phone.codeToScan === undefined) throw new Error('scanCode:fail cancel')
      return { result: phone.codeToScan, scanType: 'QR_CODE', charSet: 'UTF-8' }
    }),
    ...api('enableAlertBeforeUnload', ({ message }) => {
      phone.questionBeforeLeaving = String(message)
    }),
    ...api('disableAlertBeforeUnload', () => {
      phone.questionBeforeLeaving = undefined
    }),
    ...api('setClipboardData', ({ data }) => {
      phone.clipboard = String(data)
    }),
    ...Object.fromEntries(nothing.map(name => [name, wechatApi(name, track, () => undefined)]))
  }
}

type NetworkListener = (change: { isConnected: boolean; networkType: string }) => void

function networkStatus(phone: Phone) {
  const undos = new Map<NetworkListener, () => void>()
  return {
    onNetworkStatusChange: (listener: NetworkListener) =>
      void undos.set(listener, phone.onNetworkChange(online => listener({ isConnected: online, networkType: online ? 'wifi' : 'none' }))),
    offNetworkStatusChange: (listener: NetworkListener) => undos.get(listener)?.()
  }
}
