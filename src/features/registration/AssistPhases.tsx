import { Text, View } from '@tarojs/components'
import { guidePhaseNames } from '../../../contract/guide'
import { Icon } from '@/shared/ui/Icon'
import { type GuideStep, phasesOf } from './route'

type PhaseState = 'done' | 'now' | 'open'

const looks = {
  done: { icon: 'check-circle-fill', tone: 'act', word: '做过了' },
  now: { icon: 'arrow-circle-right-fill', tone: 'act', word: '正在做' },
  open: { icon: 'circle', tone: 'ink2', word: '还没到' }
} as const

/** 下载、认证、演示、提醒: how far the resident has come. @param at the resident's step; undefined before the first */
export function AssistPhases({ steps, at, finished }: { steps: readonly GuideStep[]; at: GuideStep | undefined; finished: boolean }) {
  const phases = phasesOf(steps)
  const now = at ? phases.indexOf(at.phase) : finished ? phases.length : -1
  return (
    <View className="phases" role="list" aria-label="四步">
      {phases.map((phase, i) => {
        const state: PhaseState = i < now ? 'done' : i === now ? 'now' : 'open'
        const { icon, tone, word } = looks[state]
        return (
          <View key={phase} className={`phase phase-${state}`} role="listitem" aria-label={`${guidePhaseNames[phase]}，${word}`}>
            <Icon name={icon} tone={tone} />
            <Text>{guidePhaseNames[phase]}</Text>
          </View>
        )
      })}
    </View>
  )
}
