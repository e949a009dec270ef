import { View } from '@tarojs/components'
import { useCallback, useEffect, useState } from 'react'
import { type VisitKind, visitKindNames } from '../../../contract/fieldwork'
import type { ActionOutput } from '../../../contract/actions'
import { friendlyTime } from '@/shared/day'
import { callFieldwork } from '@/shared/api/callFieldwork'
import { Panel } from './frame/Panel'
import { useAsked } from './useAsked'
import { unitOf } from './visitState'

type Kind = ActionOutput<'visits.coverage'>['kinds'][number]

const names: Record<VisitKind, string> = { point: '点', line: '线', group: '面' }
const askCoverage = () => callFieldwork('visits.coverage', {})

/** 12处去过9处，共480户，见到350户（73%）。拒绝6处，要回访3处。 */
export function coverageWords({ kind, places, placesVisited, count, met, refused, toRevisit }: Kind): string {
  if (places === 0) return '还没有列出要去的地方。'
  const unit = unitOf(kind)
  const share = count ? `（${Math.floor((met * 100) / count)}%）` : ''
  const rest = [refused ? `拒绝${refused}处` : '', toRevisit ? `要回访${toRevisit}处` : ''].filter(Boolean).join('，')
  return `${places}处去过${placesVisited}处，共${count}${unit}，见到${met}${unit}${share}。${rest ? `${rest}。` : ''}`
}

/** How far the visits have come: points, lines, groups. `changed` counts what was noted since the page opened: it asks again. */
export function CoverageBars({ changed, now }: { changed: number; now: Date }) {
  const { value, again } = useAsked(useCallback(askCoverage, []))
  const [asked] = useState(changed)
  useEffect(() => {
    if (changed > asked) void again()
  }, [again, asked, changed])
  if (!value) return null
  return (
    <Panel title="走到了多少" note={`截至${friendlyTime(value.asOf, now)}`}>
      {value.kinds.map(each => (
        <View key={each.kind} className="section-near">
          <View className="strong">{`${names[each.kind]}：${visitKindNames[each.kind]}`}</View>
          <View className="officer-bar" aria-hidden="true">
            <View className="officer-bar-full" style={`width:${each.count ? Math.min(100, (each.met * 100) / each.count) : 0}%`} />
          </View>
          <View className="note">{coverageWords(each)}</View>
        </View>
      ))}
    </Panel>
  )
}
