import Taro from '@tarojs/taro'
import type { NetworkPort } from './port'

export const onReconnect: NetworkPort['onReconnect'] = callback => {
  const listen: Taro.onNetworkStatusChange.Callback = ({ isConnected }) => {
    if (isConnected) callback()
  }
  Taro.onNetworkStatusChange(listen)
  return () => Taro.offNetworkStatusChange(listen)
}
