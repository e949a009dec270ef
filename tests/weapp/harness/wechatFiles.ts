import { sizeOfJpeg } from './fakeJpeg'
import type { Phone } from './phone'
import { wechatApi, type Track } from './wechatApi'

interface MediaOptions {
  count?: number
  sourceType?: string[]
}

/** wx's way to photos and files: choosing, measuring, keeping, and saving among the photos. */
export function wechatFiles(phone: Phone, track: Track) {
  const { files } = phone
  return {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getFileSystemManager: () => ({
      saveFileSync: (from: string, to?: string) => named('saveFileSync', () => files.save(from, to)),
      writeFileSync: (path: string, data: string, encoding: BufferEncoding) => named('writeFileSync', () => files.write(path, Buffer.from(data, encoding))),
      readFileSync: (path: string, encoding: BufferEncoding) => named('readFileSync', () => files.read(path).toString(encoding)),
      accessSync: (path: string) => named('accessSync', () => void files.read(path)),
      statSync: (path: string) => named('statSync', () => ({ size: files.read(path).length })),
      unlinkSync: (path: string) => named('unlinkSync', () => files.unlink(path))
    }),
    chooseMedia: wechatApi('chooseMedia', track, options => {
      const { count = 9, sourceType = [] } = options as MediaOptions
      if (phone.photosToChoose.length === 0) throw new Error('chooseMedia:fail cancel')
      phone.mediaQuestions.push({ count, from: sourceType.join() })
      const chosen = phone.photosToChoose.splice(0, Math.min(count, 20))
      phone.photosToChoose.length = 0
      return { type: 'image', tempFiles: chosen.map(bytes => ({ tempFilePath: files.addTemporary(bytes, 'jpg'), size: bytes.length, fileType: 'image' })) }
    }),
    getImageInfo: wechatApi('getImageInfo', track, ({ src }) => {
      const size = sizeOfJpeg(files.read(String(src)))
      if (!size) throw new Error('getImageInfo:fail invalid image')
      return { ...size, type: 'jpeg', orientation: 'up', path: src }
    }),
    saveImageToPhotosAlbum: wechatApi('saveImageToPhotosAlbum', track, ({ filePath }) => {
      if (!phone.allowsAlbum) throw new Error('saveImageToPhotosAlbum:fail auth deny')
      phone.album.push(files.read(String(filePath)))
    })
  }
}

function named<T>(api: string, run: () => T): T {
  try {
    return run()
  } catch (error) {
    throw new Error(`${api}:${(error as Error).message}`)
  }
}
