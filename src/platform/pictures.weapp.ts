import Taro from '@tarojs/taro'
import { drawnSize, longestBytes, qualities } from './pictureSize'
import type { PicturesPort } from './port'

const files = () => Taro.getFileSystemManager()

export const pickPictures: PicturesPort['pickPictures'] = async (from, most) => {
  const chosen = await choose(from, most)
  const pictures = []
  let problem: string | undefined
  for (const path of chosen) {
    const drawn = await shrink(path)
    if (!drawn) {
      problem = '有一张图片打不开，没有放进来。请截图后再试。'
      continue
    }
    const kept = keep(drawn.path)
    // A temporary file is gone when the phone wants room; without a file of our own nothing would be sent.
    if (!kept) return { pictures, problem: '手机存不下了，请清理一些空间，或者少放几张。' }
    pictures.push({ pictureId: kept, size: drawn.size })
  }
  return { pictures, ...(problem && { problem }) }
}

/** Nothing is pasted in WeChat. */
export const onPastedPictures: PicturesPort['onPastedPictures'] = () => () => undefined

async function choose(from: 'camera' | 'album', most: number): Promise<string[]> {
  try {
    const { tempFiles } = await Taro.chooseMedia({ count: most, mediaType: ['image'], sourceType: [from], sizeType: ['compressed'] })
    return tempFiles.map(({ tempFilePath }) => tempFilePath)
  } catch {
    // Changed their mind, or did not allow it.
    return []
  }
}

function keep(path: string): string | undefined {
  try {
    // A string when called without callbacks.
    return String(files().saveFileSync(path))
  } catch {
    return undefined
  }
}

/** Draws the picture anew: small, and without what the camera wrote into it. */
async function shrink(path: string): Promise<{ path: string; size: number } | undefined> {
  try {
    const info = await Taro.getImageInfo({ src: path })
    const { width, height } = drawnSize(info.width, info.height)
    const canvas = Taro.createOffscreenCanvas({ type: '2d', width, height }) as unknown as WechatCanvas
    const image = canvas.createImage()
    await new Promise<void>((resolve, reject) => {
      image.onload = resolve
      image.onerror = reject
      image.src = path
    })
    canvas.getContext('2d').drawImage(image, 0, 0, width, height)
    for (const quality of qualities) {
      const { tempFilePath } = await Taro.canvasToTempFilePath({ canvas: canvas as never, fileType: 'jpg', quality, destWidth: width, destHeight: height })
      const { size } = files().statSync(tempFilePath) as { size: number }
      if (size <= longestBytes) return { path: tempFilePath, size }
    }
    return undefined
  } catch {
    return undefined
  }
}

interface WechatCanvas {
  createImage(): { onload: () => void; onerror: (error: unknown) => void; src: string }
  getContext(type: '2d'): { drawImage(image: unknown, x: number, y: number, width: number, height: number): void }
}

export const pictureAddress: PicturesPort['pictureAddress'] = async pictureId => {
  try {
    files().accessSync(pictureId)
    return pictureId
  } catch {
    return undefined
  }
}

export const removePictures: PicturesPort['removePictures'] = async pictureIds => {
  for (const path of pictureIds) {
    try {
      files().unlinkSync(path)
    } catch {
      // Gone already.
    }
  }
}

export const uploadPicture: PicturesPort['uploadPicture'] = async pictureId => {
  try {
    files().accessSync(pictureId)
  } catch {
    return { failure: { ok: false, code: 'NOT_FOUND', message: '这张图片已经不在手机上了。' } }
  }
  try {
    const cloudPath = `evidence/${Date.now()}-${Math.random().toString(36).slice(2, 10)}.jpg`
    const { fileID } = await Taro.cloud.uploadFile({ cloudPath, filePath: pictureId })
    return { fileId: fileID }
  } catch {
    return { failure: { ok: false, code: 'UNAVAILABLE', message: '没连上网，连上以后会接着发。' } }
  }
}
