import Taro from '@tarojs/taro'
import type { DrawFilePort } from './port'

/**
 * Pages have no downloads in WeChat: the text becomes a file of the app, which WeChat sends on to a chat. It does so after a tap only,
 * and a long list takes longer to read than a tap holds: the first tap fetches it, the next one sends it.
 */
export const takeDrawFile: DrawFilePort['takeDrawFile'] = async (contestId, read) => {
  const filePath = `${Taro.env.USER_DATA_PATH}/draw-${contestId}.json`
  const files = Taro.getFileSystemManager()
  const isThere = await new Promise<boolean>(resolve => files.access({ path: filePath, success: () => resolve(true), fail: () => resolve(false) }))
  if (!isThere) {
    const text = await read()
    if (!text.ok) return text.message
    const isKept = await new Promise<boolean>(resolve => files.writeFile({ filePath, data: text.value, encoding: 'utf8', success: () => resolve(true), fail: () => resolve(false) }))
    return isKept ? '取好了。请再点一次，发到聊天里，比如文件传输助手。' : '没有存下来。请清一清手机空间，再试一次。'
  }
  try {
    await Taro.shareFileMessage({ filePath, fileName: `draw-${contestId}.json` })
    return '发出去了。在电脑上打开，就可以核对。'
  } catch {
    return '没有发出去，可以再点一次。'
  }
}
