import { View } from '@tarojs/components'
import { useMemo } from 'react'
import type { Answers, Shown } from '../../../../../contract/statistics'
import { friendlyTime } from '@/shared/day'
import { changeWords, grouped, percent, shareChangeWords } from '../../frame/numberWords'
import { Panel } from '../../frame/Panel'
import { participationTable } from '../answerTables'
import { biasWords, discernmentCell, discernmentInterval, hidden, intervalWords, none } from '../answersWords'
import { ChartPicture } from '../charts/ChartPicture'
import { countBars } from '../charts/countBars'
import { drawSvg } from '../charts/drawSvg'
import { stepLabel, stepNames } from '../dayWords'
import { DeskTool } from '../DeskTool'
import { beforeName } from '../statisticsPeriod'
import type { ChartPanelProps } from './panelProps'

interface Figure {
  name: string
  words: string
  notes: string[]
}

type Before = readonly { than: string; answers: Shown }[]

const counted = (name: string, unit: string, of: (answers: Answers) => number, now: Answers, before: Before): Figure => ({
  name,
  words: `${grouped(of(now))}${unit}`,
  notes: before.flatMap(({ than, answers }) => (answers ? [changeWords(of(now), of(answers), unit, than)] : []))
})

const shared = (name: string, of: (answers: Answers) => Answers['hitRate'], now: Answers, before: Before): Figure => {
  const share = of(now)
  if (!share) return { name, words: none, notes: [] }
  const changes = before.flatMap(({ than, answers }) => {
    const then = answers && of(answers)
    return then ? [shareChangeWords(share.value, then.value, than)] : []
  })
  return { name, words: percent(share.value), notes: [`区间${intervalWords(share)}`, ...changes] }
}

function figuresOf(now: Answers, before: Before, checkups: Shown): Figure[] {
  const { discernment, bias } = now
  const people = counted('答题的人', '人', answers => answers.people, now, before)
  return [
    { ...people, words: `${now.atLeast ? '至少' : ''}${people.words}` },
    counted('答题', '题', answers => answers.answered, now, before),
    shared('认出诈骗', answers => answers.hitRate, now, before),
    shared('误认正常', answers => answers.falseAlarmRate, now, before),
    { name: '辨别力', words: discernmentCell(discernment), notes: discernment ? [`区间${discernmentInterval(discernment)}`] : [] },
    { name: '倾向', words: biasWords(bias), notes: bias ? [`区间${discernmentInterval(bias)}，0是不偏`] : [] },
    { name: '做完体检的人', words: checkups ? `${checkups.atLeast ? '至少' : ''}${grouped(checkups.people)}人` : hidden, notes: [] }
  ]
}

/** 参与: who took part, how well it went, and what it was before. */
export function ParticipationPanel({ statistics, now, fit, onTable }: ChartPanelProps) {
  const { total, previous, yearBefore, checkups, today, series, step, asOf } = statistics.answers
  const source = useMemo(() => drawSvg(countBars(series.map(({ from }) => stepLabel(from, step)), series.map(({ answers }) => answers?.people ?? null), fit), fit), [series, step, fit])
  const before = [
    { than: beforeName(statistics), answers: previous },
    { than: '去年同期', answers: yearBefore }
  ]
  const most = series.reduce((best, each) => ((each.answers?.people ?? 0) > (best?.answers?.people ?? 0) ? each : best), series[0])
  return (
    <Panel
      title="参与"
      note={`${stepNames[step]}多少人，截至${friendlyTime(asOf, now)}`}
      action={
        <DeskTool label="看表格：参与" onPress={() => onTable(participationTable(statistics))}>
          看表格
        </DeskTool>
      }
    >
      <View className="insight-participation">
        <View>
          <ChartPicture
            source={source}
            says={`柱状图：${stepNames[step]}答题的人数。${most?.answers ? `最多的是${stepLabel(most.from, step)}，${grouped(most.answers.people)}人。` : '人都太少，不显示。'}`}
            {...fit}
          />
          {today !== null && today > 0 && <View className="note">{`今天到现在答了${grouped(today)}次。`}</View>}
        </View>
        {total ? (
          <View className="insight-figures" role="list">
            {figuresOf(total, before, checkups).map(({ name, words, notes }) => (
              <View key={name} className="insight-figure" role="listitem">
                <View className="note">{name}</View>
                <View className="insight-number">{words}</View>
                {notes.map(note => (
                  <View key={note} className="note">
                    {note}
                  </View>
                ))}
              </View>
            ))}
          </View>
        ) : (
          <View className="para">这段时间答题的不到5人，不显示。</View>
        )}
      </View>
    </Panel>
  )
}
