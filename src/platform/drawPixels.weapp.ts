import { offscreenCanvas } from './drawnPicture'
import type { DrawPixelsPort } from './port'

/** Old phones refuse a canvas as large as a page of paper. */
export const drawPixels: DrawPixelsPort['drawPixels'] = async (size, draw) => {
  try {
    const brush = offscreenCanvas(size).getContext('2d')
    draw(brush)
    return brush.getImageData(0, 0, size.width, size.height).data
  } catch {
    return undefined
  }
}
