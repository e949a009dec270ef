/** How large a chart is drawn, in px: as large as it is shown, so that its text is as large as it says. */
export interface ChartFit {
  width: number
  height: number
  /** Of all text in the chart. */
  text: number
}

const phoneScale: Record<string, number> = { 'text-125': 1.25, 'text-160': 1.6 }

/**
 * At the desk the room of a panel; on a phone that is 375 wide the room between its margins. Wider phones show it a little larger.
 *
 * @param textClass of the page
 * @param alone it stands by itself in a panel as wide as the desk
 */
export function chartFitOf(desk: boolean, textClass: string, alone = false): ChartFit {
  if (desk) return alone ? { width: 720, height: 260, text: 14 } : { width: 484, height: 212, text: 14 }
  const scale = phoneScale[textClass] ?? 1
  return { width: scale > 1.5 ? 343 : 335, height: Math.round(190 + 50 * scale), text: Math.round(15 * scale) }
}

/** About as wide as text is drawn: a character of Chinese is a square, others are half of it. */
export const textWidth = (words: string, size: number): number => Array.from(words).reduce((sum, letter) => sum + (letter > '\u2000' ? size : size * 0.58), 0)

/** The places of at most `most` labels among `count`, evenly, with the last one and no two side by side. */
export function labelledPlaces(count: number, most: number): Set<number> {
  const step = Math.max(1, Math.ceil((count - 1) / Math.max(1, most - 1)))
  return new Set(Array.from({ length: count }, (_, i) => i).filter(i => (count - 1 - i) % step === 0))
}
