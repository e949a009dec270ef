/** What stands on a card to share: what somebody can now tell. No rank, no score, nobody else. */
export interface CardWords {
  /** Empty for none. */
  nickname: string
  /** One line each. */
  known: readonly string[]
  /** What a code to scan opens; undefined where there is no address to open. */
  link: string | undefined
}

/** Both platforms'. */
export interface CardPicturePort {
  /** @returns an address to show the picture at; undefined where this phone cannot draw it */
  drawCard(words: CardWords): Promise<string | undefined>
  /** @returns the sentence to show */
  saveCard(address: string): Promise<string>
  /** Whether the picture can be handed on from here. */
  canShareCard(): boolean
  /** @returns the sentence to show; empty when nothing needs to be said */
  shareCard(address: string): Promise<string>
}

const width = 750
const margin = 60
const codeSize = 240
/** On a phone's screen the picture is drawn at less than half: 15 px at the least. */
const noteSize = 34
const fontFamily = '-apple-system, "PingFang SC", "HarmonyOS Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif'
const [ink, ink2, act, line, paper] = ['#17212b', '#36424e', '#1b3f66', '#d5dbe0', '#ffffff']

const headHeight = ({ nickname }: CardWords): number => (nickname ? 308 : 210)
const rowHeight = 76

/** Of the picture, in px. */
export const cardSize = (words: CardWords) => ({ width, height: headHeight(words) + words.known.length * rowHeight + 110 + codeSize + margin })

/** Draws the card: the same in a browser's canvas and in WeChat's. @param code the squares of the QR code, true for dark */
export function drawCard(brush: CanvasRenderingContext2D, words: CardWords, code: readonly (readonly boolean[])[] | undefined): void {
  const { height } = cardSize(words)
  const write = (text: string, x: number, y: number, size: number, weight: number, colour: string) => {
    brush.font = `${weight} ${size}px ${fontFamily}`
    brush.fillStyle = colour
    brush.fillText(text, x, y)
  }
  const rule = (y: number) => {
    brush.fillStyle = line
    brush.fillRect(margin, y, width - 2 * margin, 2)
  }
  brush.fillStyle = paper
  brush.fillRect(0, 0, width, height)
  brush.textBaseline = 'alphabetic'
  write('反诈同行', margin, margin + 34, noteSize, 400, ink2)
  if (words.nickname) write(words.nickname, margin, margin + 122, 60, 600, ink)
  write(words.nickname ? '现在分得清这些' : '我现在分得清这些', margin, headHeight(words) - 50, 52, 600, ink)

  let y = headHeight(words)
  for (const kind of words.known) {
    rule(y)
    brush.fillStyle = act
    brush.fillRect(margin, y + 27, 32, 24)
    write(kind, margin + 56, y + 52, 40, 400, ink)
    y += rowHeight
  }
  rule(y)
  write('诈骗认得出，正常的也不错怪。', margin, y + 66, noteSize, 400, ink2)
  y += 110
  const beside = code ? margin + codeSize + 28 : margin
  if (code) drawCode(brush, code, margin, y)
  write(code ? '扫一扫，一起练5题' : '在微信里搜“反诈同行”，一起练5题', beside, y + 80, 38, 600, ink)
  write('约3分钟，没有网也能做', beside, y + 136, noteSize, 400, ink2)
  write('拿不准，问96110', beside, y + 188, noteSize, 400, ink2)
}

function drawCode(brush: CanvasRenderingContext2D, code: readonly (readonly boolean[])[], x: number, y: number): void {
  const size = codeSize / code.length
  brush.fillStyle = ink
  code.forEach((row, i) =>
    row.forEach((dark, j) => {
      if (dark) brush.fillRect(Math.floor(x + j * size), Math.floor(y + i * size), Math.ceil(size), Math.ceil(size))
    })
  )
}
