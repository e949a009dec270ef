import Taro from '@tarojs/taro'
import { drawnPicture, offscreenCanvas, writeOwnFile } from './drawnPicture'
import { drawReceipt, receiptSize } from './drawReceipt'

/** Saves the receipt among the photos. @returns the sentence to show */
export async function saveReceipt(code: string): Promise<string> {
  try {
    const canvas = offscreenCanvas(receiptSize)
    drawReceipt(canvas.getContext('2d'), code)
    // One name for all: the next receipt takes the place of the last.
    const filePath = writeOwnFile(await drawnPicture(canvas, 'png'), 'receipt.png')
    await Taro.saveImageToPhotosAlbum({ filePath })
    return '已存到相册。'
  } catch {
    return '没能存下来，请截屏，或者用笔记下来。'
  }
}
