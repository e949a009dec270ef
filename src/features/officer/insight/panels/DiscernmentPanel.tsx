import { View } from '@tarojs/components'
import { useMemo } from 'react'
import type { Statistics } from '../../../../../contract/statistics'
import { friendlyTime } from '@/shared/day'
import { grouped, percent } from '../../frame/numberWords'
import { Panel } from '../../frame/Panel'
import { seriesTable } from '../answerTables'
import { peopleWords } from '../answersWords'
import { ChartPicture } from '../charts/ChartPicture'
import { drawSvg } from '../charts/drawSvg'
import { hasBands, namesLines, shareLines } from '../charts/shareLines'
import { stepLabel, stepNames } from '../dayWords'
import { DeskTool } from '../DeskTool'
import type { ChartPanelProps } from './panelProps'

type Series = Statistics['answers']['series']

const fromTo = (name: string, shares: readonly (number | undefined)[]): string => {
  const shown = shares.filter((share): share is number => share !== undefined)
  const [first, last] = [shown[0], shown.at(-1)]
  if (first === undefined || last === undefined) return `${name}还看不出`
  return shown.length === 1 ? `${name}${percent(first)}` : `${name}从${percent(first)}到${percent(last)}`
}

/** 折线图：每周一个点。认出诈骗从58%到74%，误认正常从35%到24%。 */
export function discernmentSays(series: Series, step: Statistics['answers']['step']): string {
  const hits = series.map(({ answers }) => answers?.hitRate?.value)
  const alarms = series.map(({ answers }) => answers?.falseAlarmRate?.value)
  return `折线图：${stepNames[step]}一个点。${fromTo('认出诈骗', hits)}，${fromTo('误认正常', alarms)}。`
}

/** 辨别力的变化: both shares over time. */
export function DiscernmentPanel({ statistics, now, fit, onTable }: ChartPanelProps) {
  const { series, step, total, asOf } = statistics.answers
  const { source, banded } = useMemo(() => {
    const points = [series.map(({ answers }) => answers?.hitRate ?? null), series.map(({ answers }) => answers?.falseAlarmRate ?? null)] as const
    return { source: drawSvg(shareLines(series.map(({ from }) => stepLabel(from, step)), points, fit), fit), banded: points.some(hasBands) }
  }, [series, step, fit])
  const gaps = series.filter(({ answers }) => !answers).length
  const people = total ? `，${peopleWords(total, grouped)}` : ''
  return (
    <Panel
      title="辨别力的变化"
      note={`${stepNames[step]}，%${people}，截至${friendlyTime(asOf, now)}`}
      action={
        <DeskTool label="看表格：辨别力的变化" onPress={() => onTable(seriesTable(statistics))}>
          看表格
        </DeskTool>
      }
    >
      <ChartPicture source={source} says={discernmentSays(series, step)} {...fit} />
      {!namesLines(fit.text) && <View className="note">实线加圆点是认出诈骗，虚线加方块是误认正常。</View>}
      <View className="note">{`${banded ? '浅色带是95%区间。' : ''}两条线都在变好，才是真会分辨。`}</View>
      {gaps > 0 && <View className="note">{`断开的${gaps}处人太少，不显示。`}</View>}
    </Panel>
  )
}
