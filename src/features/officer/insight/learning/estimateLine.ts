import type { Estimate } from '../../../../../contract/statistics'
import { type ChartFit, labelledPlaces, textWidth } from '../charts/chartFit'
import { chartFont, chartTones } from '../charts/chartTones'
import type { ChartOption } from '../charts/drawSvg'

const gap = '-'

/**
 * One value over time with its interval. What is hidden leaves a gap.
 *
 * @param names what stands below, one for each point
 */
export function estimateLine(names: readonly string[], points: readonly (Estimate | null)[], { width, text }: ChartFit): ChartOption {
  // Half of the names at either end stands outside, and no figure beside the first of them.
  const side = textWidth('12周后', text) / 2
  const [left, right] = [side + text, side]
  const marked = labelledPlaces(names.length, Math.floor((width - left - right) / (textWidth('12周后', text) + 12)) + 1)
  const style = { fontSize: text, fontFamily: chartFont, color: chartTones.ink2 }
  const lowest = Math.floor(Math.min(0, ...points.map(point => point?.low ?? 0)))
  const highest = Math.ceil(Math.max(2, ...points.map(point => point?.high ?? 0)))
  // The band is drawn on top of an unseen line, and both from the bottom of the chart.
  const shared = { type: 'line', silent: true, connectNulls: false } as const
  const unseen = { lineStyle: { opacity: 0 }, symbol: 'none', stack: 'band', stackStrategy: 'all' } as const
  return {
    textStyle: { fontFamily: chartFont },
    grid: { left, right, top: text, bottom: text * 2.2 },
    xAxis: {
      type: 'category',
      boundaryGap: names.length === 1,
      data: [...names],
      axisTick: { show: false },
      axisLine: { onZero: false, lineStyle: { color: chartTones.line } },
      axisLabel: { ...style, interval: (index: number) => marked.has(index), margin: text * 0.6, hideOverlap: false }
    },
    yAxis: { type: 'value', min: lowest, max: highest, interval: 1, axisLabel: { ...style, margin: text * 0.5 }, splitLine: { lineStyle: { color: chartTones.line } } },
    series: [
      { ...shared, ...unseen, data: points.map(point => point?.low ?? gap) },
      { ...shared, ...unseen, areaStyle: { color: chartTones.actTint, opacity: 1 }, data: points.map(point => (point ? point.high - point.low : gap)) },
      {
        ...shared,
        z: 3,
        symbol: 'circle',
        symbolSize: text / 2,
        showAllSymbol: true,
        lineStyle: { color: chartTones.act, width: 2.5 },
        itemStyle: { color: chartTones.act, borderColor: chartTones.act, borderWidth: 2 },
        data: points.map(point => point?.value ?? gap)
      }
    ]
  }
}
