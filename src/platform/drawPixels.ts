import type { DrawPixelsPort } from './port'

export const drawPixels: DrawPixelsPort['drawPixels'] = async (size, draw) => {
  const canvas = Object.assign(document.createElement('canvas'), size)
  const brush = canvas.getContext('2d')
  if (!brush) return undefined
  draw(brush)
  return brush.getImageData(0, 0, size.width, size.height).data
}
