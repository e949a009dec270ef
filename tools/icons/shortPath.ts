/** How many numbers each command takes. */
const counts: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, A: 7, C: 6, S: 4, Q: 4, T: 2, Z: 0 }

/**
 * The same drawing in fewer characters: tenths of a unit, each segment from where the pen is or from the corner, whichever is
 * shorter, and no sign between numbers that needs none. On a viewBox of 256 a tenth is a hundredth of a pixel.
 */
export function shortPath(path: string): string {
  const segments = drawn(path)
  let pen = { x: 0, y: 0 }
  let start = pen
  let written = ''
  let last = ''
  for (const [at, segment] of segments.entries()) {
    const { kind, axis, values } = segment
    const next = segments[at + 1]
    const digits = isHalfCircle(segment) || (next && isHalfCircle(next)) ? 100 : 10
    const whole = values.map(value => rounded(value, digits))
    const candidates = [kind, kind.toLowerCase()].map(name => {
      const numbers = whole.map((value, i) => short(name === kind ? value : value - from(pen, axis(i))))
      const goesOn = name === last && kind !== 'M'
      return { name, text: `${goesOn ? '' : name}${joined(numbers, kind, goesOn ? written : '')}` }
    })
    const best = candidates.reduce((one, other) => (other.text.length < one.text.length ? other : one))
    written += best.text
    last = best.name
    pen = kind === 'Z' ? start : reached(pen, whole, axis)
    if (kind === 'M') start = pen
  }
  return written
}

interface Segment {
  kind: string
  /** Which coordinate the number in a place is. */
  axis: Axis
  /** From the corner. */
  values: number[]
  begins: Point
}

/** The segments as they are meant: roundings do not add up. */
function drawn(path: string): Segment[] {
  let pen = { x: 0, y: 0 }
  let start = pen
  return segmentsOf(path).map(({ command, values: read }) => {
    const kind = command.toUpperCase()
    const axis = axisOf(kind)
    const begins = pen
    const values = read.map((value, i) => (command === kind ? value : value + from(begins, axis(i))))
    pen = kind === 'Z' ? start : reached(begins, values, axis)
    if (kind === 'M') start = pen
    return { kind, axis, values, begins }
  })
}

/** Where its ends are as far apart as they can be, a tenth more or less would move its middle by much more. */
function isHalfCircle({ kind, values: [radius = 0, , , , , x = 0, y = 0], begins }: Segment): boolean {
  return kind === 'A' && Math.hypot(x - begins.x, y - begins.y) > 1.9 * radius
}

interface Point {
  x: number
  y: number
}
type Axis = (i: number) => keyof Point | undefined

/** Of an arc only the last two are coordinates. */
const axisOf = (kind: string): Axis => i => {
  if (kind === 'A') return ({ 5: 'x', 6: 'y' } as const)[i as 5 | 6]
  if (kind === 'H') return 'x'
  return kind === 'V' || i % 2 ? 'y' : 'x'
}

const from = (point: Point, axis?: keyof Point) => (axis ? point[axis] : 0)

const reached = (point: Point, values: readonly number[], axis: Axis): Point =>
  values.reduce((at, value, i) => ({ ...at, ...(axis(i) && { [axis(i) ?? 'x']: value }) }), point)

/** One for each group of numbers: a command may stand for several. */
function segmentsOf(path: string): { command: string; values: number[] }[] {
  return [...path.matchAll(/([MLHVACSQTZ])([^MLHVACSQTZ]*)/gi)].flatMap(([, command = '', text = '']) => {
    const count = counts[command.toUpperCase()] ?? 0
    const values = (text.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number)
    if (count === 0) return [{ command, values: [] }]
    if (values.length === 0 || values.length % count) throw new Error(`the path "${path}" is written in a way that is not known here: ${command}${text}`)
    const lineTo = command === 'm' ? 'l' : 'L'
    return Array.from({ length: values.length / count }, (_, i) => ({
      command: i > 0 && /m/i.test(command) ? lineTo : command,
      values: values.slice(i * count, (i + 1) * count)
    }))
  })
}

const rounded = (value: number, digits: number) => Math.round(value * digits) / digits
const short = (value: number) => String(rounded(value, 100) + 0).replace(/^(-?)0\./, '$1.')

/** The two flags of an arc need nothing after them. */
function joined(numbers: readonly string[], kind: string, before: string): string {
  return numbers.reduce((text, number, i) => {
    const all = before + text
    const afterFlag = kind === 'A' && (i === 4 || i === 5)
    const apart = afterFlag || /(^|[a-z])$/i.test(all) || number.startsWith('-') || (number.startsWith('.') && /\.\d*$/.test(all))
    return `${text}${apart ? '' : ' '}${number}`
  }, '')
}
