/** What a poster says. Lines are broken between the characters where they are too long. */
export interface PosterText {
  title: string
  meta: string
  lines: readonly string[]
  link: string
  invitation: string
}

const width = 750
const margin = 60
const codeSize = 240
const fontFamily = '-apple-system, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif'

/**
 * Draws a picture to print or to pass on, with the address as a QR code.
 *
 * @returns the picture as an address of its own (PNG)
 */
export async function drawPoster({ title, meta, lines, link, invitation }: PosterText): Promise<string> {
  const { encode } = await import('uqr')
  const canvas = document.createElement('canvas')
  const brush = canvas.getContext('2d')
  if (!brush) throw new Error('this browser cannot draw')

  const blocks = [
    ...broken(brush, title, 52, 600, '#17212b', 74),
    ...broken(brush, meta, 30, 400, '#36424e', 60),
    { gap: 30 },
    ...lines.flatMap(line => [...broken(brush, line, 36, 400, '#17212b', 58), { gap: 20 }])
  ]
  const textHeight = blocks.reduce((sum, block) => sum + ('gap' in block ? block.gap : block.height), 0)
  canvas.width = width
  canvas.height = margin + textHeight + 40 + codeSize + margin
  brush.fillStyle = '#ffffff'
  brush.fillRect(0, 0, canvas.width, canvas.height)
  let y = margin
  for (const block of blocks) {
    if ('gap' in block) {
      y += block.gap
      continue
    }
    brush.font = block.font
    brush.fillStyle = block.colour
    brush.textBaseline = 'middle'
    brush.fillText(block.text, margin, y + block.height / 2)
    y += block.height
  }
  drawCode(brush, encode(link, { ecc: 'M', border: 0 }).data, margin, y + 40)
  brush.font = `400 32px ${fontFamily}`
  brush.fillStyle = '#17212b'
  const beside = margin + codeSize + 40
  wrap(brush, invitation, width - margin - beside).forEach((text, i) => brush.fillText(text, beside, y + 40 + codeSize / 2 - 20 + i * 50))
  return canvas.toDataURL('image/png')
}

interface Line {
  text: string
  font: string
  colour: string
  height: number
}

function broken(brush: CanvasRenderingContext2D, text: string, size: number, weight: number, colour: string, height: number): Line[] {
  const font = `${weight} ${size}px ${fontFamily}`
  brush.font = font
  return wrap(brush, text, width - 2 * margin).map(line => ({ text: line, font, colour, height }))
}

/** No mark stands at the beginning of a line. */
const neverFirst = /[，。；：、！？”’）]/

function wrap(brush: CanvasRenderingContext2D, text: string, most: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const character of text) {
    if (line && brush.measureText(line + character).width > most && !neverFirst.test(character)) {
      lines.push(line)
      line = ''
    }
    line += character
  }
  return [...lines, line]
}

function drawCode(brush: CanvasRenderingContext2D, modules: readonly (readonly boolean[])[], x: number, y: number): void {
  const size = codeSize / modules.length
  brush.fillStyle = '#17212b'
  modules.forEach((row, i) =>
    row.forEach((dark, j) => {
      if (dark) brush.fillRect(Math.floor(x + j * size), Math.floor(y + i * size), Math.ceil(size), Math.ceil(size))
    })
  )
}

/** Saves a picture that is at an address of its own. */
export function savePicture(address: string, name: string): void {
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
}
