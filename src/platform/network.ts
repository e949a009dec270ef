import Taro from '@tarojs/taro'

/** Calls back each time the phone is connected again. */
export function onReconnect(callback: () => void): void {
  Taro.onNetworkStatusChange(({ isConnected }) => {
    if (isConnected) callback()
  })
}
