import Taro from '@tarojs/taro'
import { drawnPicture, offscreenCanvas, writeOwnFile } from './drawnPicture'
import { drawnSize, longestBytes, qualities } from './pictureSize'
import type { KeptPicture, PicturesPort } from './port'

const files = () => Taro.getFileSystemManager()

export const pickPictures: PicturesPort['pickPictures'] = async (from, most) => {
  const chosen = await choose(from, most)
  const pictures: KeptPicture[] = []
  let problem: string | undefined
  for (const path of chosen) {
    const drawn = await shrink(path)
    if (!drawn) {
      problem = '有一张图片打不开，没有放进来。请截图后再试。'
      continue
    }
    const pictureId = keep(drawn.base64)
    // A temporary file is gone when the phone wants room; without a file of our own nothing would be sent.
    if (!pictureId) return { pictures, problem: '手机存不下了，请清理一些空间，或者少放几张。' }
    pictures.push({ pictureId, size: drawn.size })
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

const newName = () => `${Date.now()}-${Math.random().toString(36).slice(2, 12)}.jpg`

function keep(base64: string): string | undefined {
  try {
    return writeOwnFile(base64, newName())
  } catch {
    return undefined
  }
}

/** Draws the picture anew: small, and without what the camera wrote into it. */
async function shrink(path: string): Promise<{ base64: string; size: number } | undefined> {
  try {
    const info = await Taro.getImageInfo({ src: path })
    const { width, height } = drawnSize(info.width, info.height)
    const canvas = offscreenCanvas({ width, height })
    const image = canvas.createImage()
    await new Promise<void>((resolve, reject) => {
      image.onload = resolve
      image.onerror = reject
      image.src = path
    })
    canvas.getContext('2d').drawImage(image as unknown as CanvasImageSource, 0, 0, width, height)
    for (const quality of qualities) {
      const base64 = await drawnPicture(canvas, 'jpeg', quality)
      const size = Math.floor((base64.replace(/=+$/, '').length * 3) / 4)
      if (size <= longestBytes) return { base64, size }
    }
    return undefined
  } catch {
    return undefined
  }
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

export const uploadPicture: PicturesPort['uploadPicture'] = async (pictureId, { residentId }) => {
  try {
    files().accessSync(pictureId)
  } catch {
    return { failure: { ok: false, code: 'NOT_FOUND', message: '这张图片已经不在手机上了。' } }
  }
  try {
    // The server takes over what lies in the caller's own folder, and nothing else.
    const { fileID } = await Taro.cloud.uploadFile({ cloudPath: `evidence-in/${residentId}/${newName()}`, filePath: pictureId })
    return { fileId: fileID }
  } catch {
    return { failure: { ok: false, code: 'UNAVAILABLE', message: '没连上网，连上以后会接着发。' } }
  }
}
