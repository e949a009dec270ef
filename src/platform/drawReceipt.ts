/** Of the picture, in px. */
export const receiptSize = { width: 750, height: 420 }

/** Draws the receipt: the same in a browser's canvas and in WeChat's. */
export function drawReceipt(brush: CanvasRenderingContext2D, code: string): void {
  const lines = [
    { text: '反诈同行　举报回执', font: '400 34px sans-serif', y: 90 },
    { text: code, font: '600 72px sans-serif', y: 210 },
    { text: '打开“反诈同行”，我的举报，用回执查进度', font: '400 30px sans-serif', y: 320 }
  ]
  brush.fillStyle = '#ffffff'
  brush.fillRect(0, 0, receiptSize.width, receiptSize.height)
  brush.fillStyle = '#17212b'
  brush.textAlign = 'center'
  for (const { text, font, y } of lines) {
    brush.font = font
    brush.fillText(text, receiptSize.width / 2, y)
  }
}
