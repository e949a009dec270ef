import Taro from '@tarojs/taro'
import type { DrawFilePort } from './port'

/** Pages have no downloads in WeChat: the text becomes a file of the app, which WeChat sends on to a chat. */
export const takeDrawFile: DrawFilePort['takeDrawFile'] = async (contestId, read) => {
  const text = await read()
  if (!text.ok) return text.message
  const filePath = `${Taro.env.USER_DATA_PATH}/draw-${contestId}.json`
  try {
    await new Promise<void>((resolve, reject) => {
      Taro.getFileSystemManager().writeFile({ filePath, data: text.value, encoding: 'utf8', success: () => resolve(), fail: ({ errMsg }) => reject(new Error(errMsg)) })
    })
    await Taro.shareFileMessage({ filePath, fileName: `draw-${contestId}.json` })
    return '发出去了。在电脑上打开，就可以核对。'
  } catch {
    return '没有发出去。请检查手机空间，再试一次。'
  }
}
