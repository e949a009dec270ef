import { chartFont, chartTones } from './chartTones'
import { percent } from '../../frame/numberWords'
import { type ChartFit, labelledPlaces, textWidth } from './chartFit'
import type { ChartOption } from './drawSvg'

/** A share from 0 to 1 with its interval; null where it is not shown. */
type Point = { value: number; low: number; high: number } | null

const names = ['认出诈骗', '误认正常'] as const
const looks = [
  { line: chartTones.act, band: chartTones.actTint, text: chartTones.act, type: 'solid', symbol: 'circle', fill: chartTones.act },
  { line: chartTones.careMark, band: chartTones.careTint, text: chartTones.care, type: [6, 5], symbol: 'rect', fill: chartTones.paper }
] as const

const percents = (share: number) => Math.round(share * 1000) / 10
const gap = '-'

/** Larger text leaves no room for names beside the lines: the page tells them below. @param text in px */
export const namesLines = (text: number): boolean => text < 20

/** How far the two names must stand apart, in px, where the lines end close to each other. @returns moves, down is positive */
export function keepApart(tops: readonly [number, number], apart: number): [number, number] {
  const missing = apart - Math.abs(tops[0] - tops[1])
  if (missing <= 0) return [0, 0]
  return tops[0] <= tops[1] ? [-missing / 2, missing / 2] : [missing / 2, -missing / 2]
}

/**
 * Two names held inside the plot, over its edges neither the title nor the labels of days.
 *
 * @param half how high half a name is
 */
export function within(middles: readonly [number, number], half: number, plot: number): [number, number] {
  const isFirstUpper = middles[0] <= middles[1]
  const [upper, lower] = isFirstUpper ? middles : [middles[1], middles[0]]
  const low = Math.min(Math.max(lower, Math.max(half, upper) + 2 * half), Math.max(plot - half, 3 * half))
  const up = Math.min(Math.max(half, upper), low - 2 * half)
  return isFirstUpper ? [up, low] : [low, up]
}

/** Whether an interval is drawn as a band: of a single point nothing is. */
export const hasBands = (points: readonly Point[]): boolean => points.some((point, i) => point !== null && i > 0 && points[i - 1] !== null)

/** The last point that is shown. */
export const lastShown = (points: readonly Point[]): Point => points.reduce<Point>((last, point) => point ?? last, null)

/**
 * Two shares over time with their intervals: one solid with dots, one dashed with squares, each named where it ends. What is hidden
 * leaves a gap.
 *
 * @param days what stands below, one for each point
 */
export function shareLines(days: readonly string[], points: readonly [readonly Point[], readonly Point[]], { width, height, text }: ChartFit): ChartOption {
  const left = text * 2.3
  const named = namesLines(text)
  const right = textWidth(named ? names[0] : '100%', text) + 14
  const bottom = text * 1.9
  const top = text
  const plot = height - top - bottom
  const room = width - left - right
  const marked = labelledPlaces(days.length, Math.floor(room / (textWidth('10/25', text) + 12)) + 1)
  const ends = points.map(lastShown)
  const tops = ends.map(end => (1 - (end?.value ?? 0.5)) * plot)
  const high = text * (named ? 2.7 : 1.4)
  const [first, second] = [tops[0] ?? 0, tops[1] ?? 0]
  const apart = keepApart([first, second], high)
  const held = within([first + apart[0], second + apart[1]], high / 2, plot)
  const moves = [held[0] - first, held[1] - second]
  const style = { fontSize: text, fontFamily: chartFont, color: chartTones.ink2 }
  return {
    textStyle: { fontFamily: chartFont },
    grid: { left, right, top, bottom },
    xAxis: {
      type: 'category',
      boundaryGap: days.length === 1,
      data: [...days],
      axisTick: { show: false },
      axisLine: { lineStyle: { color: chartTones.line } },
      axisLabel: { ...style, interval: index => marked.has(index), margin: text * 0.6, hideOverlap: false }
    },
    yAxis: { type: 'value', min: 0, max: 100, interval: text > 18 ? 50 : 25, axisLabel: { ...style, margin: text * 0.5 }, splitLine: { lineStyle: { color: chartTones.line } } },
    series: points.flatMap((line, i) => {
      const look = looks[i === 0 ? 0 : 1]
      const shared = { type: 'line', silent: true, connectNulls: false } as const
      const unseen = { lineStyle: { opacity: 0 }, symbol: 'none', stack: names[i] ?? '' }
      const end = ends[i]
      return [
        { ...shared, ...unseen, data: line.map(point => (point ? percents(point.low) : gap)) },
        { ...shared, ...unseen, areaStyle: { color: look.band, opacity: 1 }, data: line.map(point => (point ? percents(point.high - point.low) : gap)) },
        {
          ...shared,
          z: 3,
          symbol: look.symbol,
          symbolSize: text / 2,
          showAllSymbol: true,
          lineStyle: { color: look.line, width: 2.5, type: look.type === 'solid' ? 'solid' : [...look.type] },
          itemStyle: { color: look.fill, borderColor: look.line, borderWidth: 2, opacity: 1 },
          data: line.map(point => (point ? percents(point.value) : gap))
        },
        {
          ...shared,
          z: 4,
          symbol: 'circle',
          symbolSize: 1,
          showAllSymbol: true,
          lineStyle: { opacity: 0 },
          // An opacity would take the name with it.
          itemStyle: { color: 'transparent' },
          label: {
            show: end !== null,
            position: 'right',
            distance: 8,
            offset: [0, moves[i] ?? 0],
            formatter: [...(named ? [names[i]] : []), end ? percent(end.value) : ''].join('\n'),
            color: look.text,
            fontFamily: chartFont,
            fontSize: text,
            fontWeight: 600,
            lineHeight: text * 1.3
          },
          data: days.map((_, place) => (end && place === days.length - 1 ? percents(end.value) : gap))
        }
      ]
    })
  }
}
