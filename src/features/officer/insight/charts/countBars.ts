import { chartFont, chartTones } from './chartTones'
import { type ChartFit, labelledPlaces, textWidth } from './chartFit'
import type { ChartOption } from './drawSvg'
import { grouped } from '../../frame/numberWords'

/**
 * Counts over time as bars: each with its number, or with a scale where these have no room. What is hidden has no bar.
 *
 * @param days what stands below, one for each bar
 */
export function countBars(days: readonly string[], counts: readonly (number | null)[], { width, text }: ChartFit): ChartOption {
  const widest = Math.max(...counts.map(count => textWidth(grouped(count ?? 0), text)))
  const side = textWidth('10/25', text) / 2
  const numbered = (width - 2 * side) / days.length >= widest + 4
  const left = numbered ? side : Math.max(side, widest + 8)
  const marked = labelledPlaces(days.length, Math.floor((width - left - side) / (textWidth('10/25', text) + 12)) + 1)
  const style = { fontSize: text, fontFamily: chartFont, color: chartTones.ink2 }
  return {
    textStyle: { fontFamily: chartFont },
    grid: { left, right: side, top: text * 1.8, bottom: text * 1.9 },
    xAxis: {
      type: 'category',
      data: [...days],
      axisTick: { show: false },
      axisLine: { lineStyle: { color: chartTones.lineStrong } },
      axisLabel: { ...style, interval: (index: number) => marked.has(index), margin: text * 0.6, hideOverlap: false }
    },
    yAxis: { type: 'value', min: 0, minInterval: 1, splitNumber: 3, show: !numbered, axisLabel: { ...style, margin: text * 0.5 }, splitLine: { lineStyle: { color: chartTones.line } } },
    series: [
      {
        type: 'bar',
        silent: true,
        barMaxWidth: 32,
        barCategoryGap: '30%',
        itemStyle: { color: chartTones.act, borderRadius: [3, 3, 0, 0] },
        label: { show: numbered, position: 'top', distance: 4, ...style, formatter: ({ dataIndex }: { dataIndex: number }) => grouped(counts[dataIndex] ?? 0) },
        data: counts.map(count => count ?? '-')
      }
    ]
  }
}
