import Taro from '@tarojs/taro'
import type { FilePort } from './port'

export const keepText: FilePort['keepText'] = async (_name, text) => {
  await Taro.setClipboardData({ data: text })
  return '已复制，可以粘贴到备忘录里保存。'
}
