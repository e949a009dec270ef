import Taro from '@tarojs/taro'

/** Calls back each time the phone is connected again. @returns the undo */
export function onReconnect(callback: () => void): () => void {
  const listen: Taro.onNetworkStatusChange.Callback = ({ isConnected }) => {
    if (isConnected) callback()
  }
  Taro.onNetworkStatusChange(listen)
  return () => Taro.offNetworkStatusChange(listen)
}
