import { drawReceipt, receiptSize } from './drawReceipt'
import { savePicture } from './poster'

/** Saves the receipt as a picture. @returns the sentence to show */
export async function saveReceipt(code: string): Promise<string> {
  const canvas = Object.assign(document.createElement('canvas'), receiptSize)
  const brush = canvas.getContext('2d')
  if (!brush) return '没能画出来，请截屏，或者用笔记下来。'
  drawReceipt(brush, code)
  savePicture(canvas.toDataURL('image/png'), `举报回执${code}.png`)
  return '已存成图片。'
}
