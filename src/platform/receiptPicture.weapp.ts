import Taro from '@tarojs/taro'
import { drawReceipt, receiptSize } from './drawReceipt'

interface Canvas {
  getContext(type: '2d'): CanvasRenderingContext2D
}

/** Saves the receipt among the photos. @returns the sentence to show */
export async function saveReceipt(code: string): Promise<string> {
  try {
    const canvas = Taro.createOffscreenCanvas({ type: '2d', ...receiptSize }) as unknown as Canvas
    drawReceipt(canvas.getContext('2d'), code)
    const { tempFilePath } = await Taro.canvasToTempFilePath({ canvas: canvas as never, fileType: 'png' })
    await Taro.saveImageToPhotosAlbum({ filePath: tempFilePath })
    return '已存到相册。'
  } catch {
    return '没能存下来，请截屏，或者用笔记下来。'
  }
}
