export interface PosterWords {
  station: string
  place: string
}

/** The page in parts of its width: A4 and A5 have the same shape, so one drawing serves both. */
const pageWidth = 210
const fontFamily = '-apple-system, "PingFang SC", "HarmonyOS Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif'

/**
 * Draws the words of a poster over the whole page, black on white; the code's place stays white, see placePoster.
 *
 * @param width of the picture in pixels
 */
export function drawPoster(brush: CanvasRenderingContext2D, { height, width }: { width: number; height: number }, { place, station }: PosterWords): void {
  const unit = width / pageWidth
  brush.fillStyle = '#ffffff'
  brush.fillRect(0, 0, width, height)
  brush.fillStyle = brush.strokeStyle = '#000000'
  brush.textAlign = 'center'

  const write = (text: string, size: number, y: number, weight = 400) => {
    // Long names give way, so that they stand on one line.
    for (let fitting = size; fitting >= size / 3; fitting -= 0.5) {
      brush.font = `${weight} ${fitting * unit}px ${fontFamily}`
      if (brush.measureText(text).width <= 186 * unit) break
    }
    brush.fillText(text, width / 2, y * unit)
  }
  write(station, 9, 26)
  write('扫一扫，看防骗提醒', 19, 56, 600)
  wave(brush, unit, 62)
  write('不转账到“安全账户”', 10.5, 84)
  write('不把验证码告诉别人', 10.5, 100)
  write('不和陌生人共享屏幕', 10.5, 116)
  write(place, 9, 241, 600)
  write('用微信或手机相机扫。不用登录，不记是谁。', 6.5, 251)
  brush.fillRect(20 * unit, 256.5 * unit, 170 * unit, 0.4 * unit)
  write('拿不准，先问96110', 11, 270, 600)
  write('钱转出去了，马上打110', 11, 285, 600)
}

/** The mark of this app: the wavy line under the words that matter, here 防骗提醒. */
function wave(brush: CanvasRenderingContext2D, unit: number, y: number): void {
  const [from, to] = [115, 190]
  brush.lineWidth = 0.9 * unit
  brush.beginPath()
  for (let x = from; x <= to; x += 0.5) {
    const at: [number, number] = [x * unit, (y + 1.1 * Math.sin((x - from) * 1.2)) * unit]
    if (x === from) brush.moveTo(...at)
    else brush.lineTo(...at)
  }
  brush.stroke()
}
