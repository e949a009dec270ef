/** For WeChat. Pictures that are drawn and never shown. */
import Taro from '@tarojs/taro'

/** WeChat's canvas that is on no page. */
export interface OffscreenCanvas {
  createImage(): { onload: () => void; onerror: (error: unknown) => void; src: string }
  getContext(type: '2d'): CanvasRenderingContext2D
  toDataURL?(type: string, quality?: number): string
}

export const offscreenCanvas = (size: { width: number; height: number }): OffscreenCanvas =>
  Taro.createOffscreenCanvas({ type: '2d', ...size }) as unknown as OffscreenCanvas

/**
 * What was drawn, in base64. By toDataURL: only recent iPhones make a file of a canvas that is on no page; they are the ones
 * asked for it where toDataURL does not know the type.
 *
 * @param quality of a JPEG, from 0 to 1
 */
export async function drawnPicture(canvas: OffscreenCanvas, type: 'jpeg' | 'png', quality = 1): Promise<string> {
  const [head, base64] = canvas.toDataURL?.(`image/${type}`, quality).split(';base64,') ?? []
  if (head === `data:image/${type}` && base64) return base64
  const { tempFilePath } = await Taro.canvasToTempFilePath({ canvas: canvas as never, fileType: type === 'jpeg' ? 'jpg' : type, quality })
  return Taro.getFileSystemManager().readFileSync(tempFilePath, 'base64') as string
}

/**
 * A new file of the program's own: it stays until the program deletes it. One that `saveFile` names itself could be read
 * and sent, but not deleted.
 */
export function writeOwnFile(base64: string, name: string): string {
  const path = `${String(Taro.env.USER_DATA_PATH)}/${name}`
  Taro.getFileSystemManager().writeFileSync(path, base64, 'base64')
  return path
}
