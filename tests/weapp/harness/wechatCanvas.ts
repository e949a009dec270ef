import type { Activity } from './activity'
import { fakeJpeg, sizeOfJpeg } from './fakeJpeg'
import type { Phone } from './phone'
import { wechatApi } from './wechatApi'

/** Of a JPEG at the best quality, for each px. */
const bytesForPixel = 0.5

/** wx.createOffscreenCanvas for 2d, and what makes files of it. Texts that are drawn can be read in the PNG. */
export function wechatCanvas(phone: Phone, activity: Activity) {
  const bytesOf = new WeakMap<object, (type: string, quality: number) => Buffer>()
  const createOffscreenCanvas = ({ type, width, height }: { type: string; width: number; height: number }) => {
    if (type !== '2d') throw new Error('the harness draws 2d only')
    const drawn: string[] = []
    const encode = (format: string, quality: number) =>
      format === 'image/jpeg' && drawn.includes('image') ? fakeJpeg(width, height, Math.round(width * height * bytesForPixel * quality)) : Buffer.from(`\x89PNG ${drawn.join('\n')}`)
    const canvas = {
      width,
      height,
      createImage: () => imageOf(phone, activity),
      getContext: () => ({
        drawImage: () => void drawn.push('image'),
        fillRect: () => undefined,
        fillText: (text: string) => void drawn.push(text)
      }),
      ...(phone.drawsDataUrls && { toDataURL: (format: string, quality = 1) => `data:${format};base64,${encode(format, quality).toString('base64')}` })
    }
    bytesOf.set(canvas, encode)
    return canvas
  }
  return {
    createOffscreenCanvas,
    /** Recent iPhones alone take a canvas that is on no page. */
    canvasToTempFilePath: wechatApi('canvasToTempFilePath', activity.track, ({ canvas, fileType, quality }) => {
      const encode = bytesOf.get(canvas as object)
      if (!encode || !phone.savesOffscreenCanvas) throw new Error('canvasToTempFilePath:fail invalid viewId')
      const bytes = encode(fileType === 'jpg' ? 'image/jpeg' : 'image/png', Number(quality ?? 1))
      return { tempFilePath: phone.files.addTemporary(bytes, String(fileType)) }
    })
  }
}

function imageOf(phone: Phone, activity: Activity) {
  let source = ''
  const image: { onload: () => void; onerror: (error: unknown) => void; src: string } = {
    onload: () => undefined,
    onerror: () => undefined,
    get src() {
      return source
    },
    set src(path: string) {
      source = path
      const isPicture = phone.files.has(path) && sizeOfJpeg(phone.files.read(path))
      activity.setTimeout(() => (isPicture ? image.onload() : image.onerror({ errMsg: 'image load error' })))
    }
  }
  return image
}
