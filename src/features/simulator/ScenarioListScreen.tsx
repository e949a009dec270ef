import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { Scenario } from '../../../contract/scenario'
import { openPage } from '@/platform/navigation'
import { routes } from '@/routes'
import { Heading } from '@/shared/ui/Heading'
import { ListRow } from '@/shared/ui/ListRow'
import { Page } from '@/shared/ui/Page'
import { Tool } from '@/shared/ui/Tool'
import { endNow, replay } from './conversation'
import { endNames } from './endWords'
import { scenarios } from './scenarios'
import { noticeErased, useSimulatorStore } from './simulatorStore'
import { useWide } from '@/shared/ui/useWide'
import './simulator.scss'

function readKept() {
  noticeErased()
  return useSimulatorStore.getState()
}

/** 骗局模拟器: what there is to go through. Nothing here tells which are genuine. `visit`: how often the page has come into sight. */
export function ScenarioListScreen({ visit = 0 }: { visit?: number }) {
  // Read when the page comes into sight, not while another lies over it: in WeChat that would send data with every move.
  const [{ results, runs }, setKept] = useState(readKept)
  useEffect(() => setKept(readKept()), [visit])
  const wide = useWide()
  const [showing, setShowing] = useState(false)
  const done = scenarios.filter(({ id }) => results[id]).length

  const state = (scenario: Scenario): string => {
    const kept = runs[scenario.id] ?? []
    if (kept.length > 0 && !endNow(scenario, replay(scenario, kept))) return '走到一半，接着走'
    const result = results[scenario.id]
    return result ? `走过，最好的一次：${endNames[result.best]}` : ''
  }
  const note = (scenario: Scenario) => [scenario.channel === 'call' ? '电话' : '聊天', `约${scenario.minutes}分钟`, showing ? '' : state(scenario)].filter(Boolean).join('　')
  return (
    <Page title="骗局模拟器" label={done > 0 ? `走完${done}段` : '还没走过'}>
      <Heading level={1}>跟“骗子”对一回话</Heading>
      <View className="note sim-lead">{showing ? '选一段，放到大屏上，请大家一起出主意。' : `${scenarios.length}段里也有真的电话。走走看，分得清吗？`}</View>
      {wide && (
        <View className="tools">
          <Tool icon="monitor" pressed={showing} onPress={() => setShowing(!showing)}>
            讲座用大屏演示
          </Tool>
        </View>
      )}
      <View className="rows sim-rows">
        {scenarios.map(scenario => (
          <View key={scenario.id}>
            <ListRow
              icon={scenario.channel === 'call' ? 'phone' : 'chat-text'}
              title={scenario.title}
              note={`${note(scenario)}\n${scenario.setting}`}
              onPress={() => openPage(routes.simulation(scenario.id, showing ? { show: '1' } : {}))}
            />
          </View>
        ))}
      </View>
    </Page>
  )
}
