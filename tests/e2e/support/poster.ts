import type { Page } from 'playwright-core'

/** As the poster is drawn: where its QR code lies, in px. */
const codeSize = 240
const margin = 60

/**
 * Reads the modules of the QR code out of the picture of a poster.
 *
 * @param across how many modules the code has in a row
 */
export function codeOnPoster(page: Page, across: number): Promise<boolean[][]> {
  return page.locator('.poster-picture img').evaluate(
    async (image: HTMLImageElement, { codeSize: size, margin: left, across: count }) => {
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.naturalWidth
      canvas.height = image.naturalHeight
      const brush = canvas.getContext('2d')
      if (!brush) throw new Error('this browser cannot draw')
      brush.drawImage(image, 0, 0)
      const top = canvas.height - left - size
      const isDark = (row: number, column: number) => {
        const [red = 255] = brush.getImageData(left + ((column + 0.5) * size) / count, top + ((row + 0.5) * size) / count, 1, 1).data
        return red < 128
      }
      return Array.from({ length: count }, (_, row) => Array.from({ length: count }, (__, column) => isDark(row, column)))
    },
    { codeSize, margin, across }
  )
}
