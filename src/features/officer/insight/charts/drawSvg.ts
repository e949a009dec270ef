import { BarChart, type BarSeriesOption, LineChart, type LineSeriesOption } from 'echarts/charts'
import { GridComponent, type GridComponentOption } from 'echarts/components'
import { type ComposeOption, init, setPlatformAPI, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

export type ChartOption = ComposeOption<LineSeriesOption | BarSeriesOption | GridComponentOption>

use([LineChart, BarChart, GridComponent, SVGRenderer])
// Text is measured by a table of its own: in WeChat there is no canvas to measure on, and so it is the same everywhere.
setPlatformAPI({ createCanvas: () => undefined as unknown as HTMLCanvasElement })

/** Draws a chart as the source of a picture, without a screen: the same in browsers and in WeChat. Sizes in px. */
export function drawSvg(option: ChartOption, { width, height }: { width: number; height: number }): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  chart.setOption({ animation: false, ...option })
  const svg = chart.renderToSVGString()
  chart.dispose()
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
