import Taro from '@tarojs/taro'
import type { KeepFilePort } from './port'

/** Pictures go to the album; WeChat opens documents itself, and a spreadsheet of commas is sent on as a file. */
export const keepFile: KeepFilePort['keepFile'] = async ({ base64, mediaType, name }) => {
  const path = `${Taro.env.USER_DATA_PATH}/${name}`
  try {
    await writeFile(path, base64)
    if (mediaType.startsWith('image/')) {
      await Taro.saveImageToPhotosAlbum({ filePath: path })
      return '已存到手机相册。'
    }
    if (/\.csv$/.test(name)) await Taro.shareFileMessage({ filePath: path, fileName: name })
    else await Taro.openDocument({ filePath: path, showMenu: true })
    return '已打开。点右上角可以转发或保存。'
  } catch {
    return '没有存成。请检查手机空间和权限，再试一次。'
  }
}

const writeFile = (filePath: string, data: string) =>
  new Promise<void>((resolve, reject) => {
    Taro.getFileSystemManager().writeFile({ filePath, data, encoding: 'base64', success: () => resolve(), fail: ({ errMsg }) => reject(new Error(errMsg)) })
  })
