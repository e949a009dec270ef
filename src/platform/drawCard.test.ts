import { cardSize, drawCard } from './drawCard'

/** Takes down what is written and which squares are filled. */
function paperBrush() {
  const texts: { text: string; y: number }[] = []
  const squares: { x: number; y: number; width: number; height: number }[] = []
  const brush = {
    fillRect: (x: number, y: number, width: number, height: number) => void squares.push({ x, y, width, height }),
    fillText: (text: string, _x: number, y: number) => void texts.push({ text, y })
  }
  return { brush: brush as unknown as CanvasRenderingContext2D, texts, squares }
}

const words = { nickname: '老王', known: ['刷单返利', '贷款、征信'], link: 'https://fanzha.example/subpackages/quiz/practice/index' }
const code = [
  [true, false],
  [false, true]
]

test('a card names who, what they can tell, and how to join, from the top down', () => {
  const { brush, texts } = paperBrush()
  drawCard(brush, words, code)
  expect(texts.map(({ text }) => text)).toEqual([
    '反诈同行',
    '老王',
    '现在分得清这些',
    '刷单返利',
    '贷款、征信',
    '诈骗认得出，正常的也不错怪。',
    '扫一扫，一起练5题',
    '约3分钟，没有网也能做',
    '拿不准，问96110'
  ])
  expect(texts.map(({ y }) => y)).toEqual([...texts.map(({ y }) => y)].sort((a, b) => a - b))
})

test('a card without a nickname speaks for itself, and one without an address says where to search', () => {
  const { brush, texts } = paperBrush()
  drawCard(brush, { ...words, nickname: '', link: undefined }, undefined)
  const said = texts.map(({ text }) => text)
  expect(said).toContain('我现在分得清这些')
  expect(said).toContain('在微信里搜“反诈同行”，一起练5题')
  expect(said.join('')).not.toContain('扫一扫')
})

test.each([0, 1, 8])('everything on a card with %d lines stands inside it', count => {
  const known = Array.from({ length: count }, (_, i) => `第${i}类`)
  for (const nickname of ['', '老王']) {
    const { brush, squares, texts } = paperBrush()
    const size = cardSize({ ...words, nickname, known })
    drawCard(brush, { ...words, nickname, known }, code)
    expect(squares[0]).toEqual({ x: 0, y: 0, ...size })
    for (const { x, y, width, height } of squares) expect([x >= 0, y >= 0, x + width <= size.width, y + height <= size.height]).not.toContain(false)
    for (const { y } of texts) expect([y > 0, y < size.height]).not.toContain(false)
  }
})

test('no card holds a score, a share or a rank', () => {
  const { brush, texts } = paperBrush()
  drawCard(brush, words, code)
  expect(texts.map(({ text }) => text).join('')).not.toMatch(/分数|得分|名次|排名|第\d|%|超过|击败/)
})
