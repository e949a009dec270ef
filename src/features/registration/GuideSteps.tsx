import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { showsByClass } from '@/platform/drawn'
import { Button } from '@/shared/ui/Button'
import { Notice } from '@/shared/ui/Notice'
import { Steps } from '@/shared/ui/Steps'
import { Tool } from '@/shared/ui/Tool'
import { GuideStepPage } from './GuideStepPage'
import type { GuideStep } from './route'
import type { Reading } from './useReading'
import { whyLabel } from './WhySheet'

interface GuideStepsProps {
  steps: readonly GuideStep[]
  /** The step in sight, or the one that was last. */
  place: number
  /** Whether a step is in sight at all. */
  shown: boolean
  freshCase: ReactNode
  /** The step where this walk was left the last time. */
  resumedAt: string | undefined
  reading: Reading
  onWhy: () => void
  onHelp: () => void
}

/** The steps of a way, one in sight, and what is the same on each of them. */
export function GuideSteps(props: GuideStepsProps) {
  const { steps, place, shown, freshCase, resumedAt, reading, onWhy, onHelp } = props
  const [tried, setTried] = useState({ stepId: '', ways: 0 })
  const step = steps[place]
  if (!step || (!shown && !showsByClass)) return null
  const ways = tried.stepId === step.id ? tried.ways : 0
  const { unseen } = step.words
  const unseenMore = () => (ways < unseen.length ? setTried({ stepId: step.id, ways: ways + 1 }) : onHelp())
  return (
    <View className={shown ? 'walk' : 'walk walk-away'}>
      <Steps at={place + 1} of={steps.length} />
      <View className="walk-steps">
        {(showsByClass ? steps : [step]).map(each => (
          <GuideStepPage key={each.id} step={each} shown={each === step} said={each.id === resumedAt ? '上次做到这里，接着做。' : ''} freshCase={freshCase} />
        ))}
      </View>
      <View className="tools walk-tools">
        {reading.possible && (
          <Tool icon="speaker-high" onPress={reading.toggle}>
            {reading.on ? '停止朗读' : '朗读'}
          </Tool>
        )}
        <Tool icon="info" onPress={onWhy}>
          {whyLabel(step)}
        </Tool>
      </View>
      <View className="slot">
        {ways > 0 && (
          <View className="walk-unseen">
            <Notice icon="magnifying-glass" live>
              {unseen.slice(0, ways).map(way => (
                <View key={way} className="walk-way">
                  {way}
                </View>
              ))}
            </Notice>
          </View>
        )}
      </View>
      <View className="pair">
        <Button kind="secondary" onPress={unseenMore}>
          {ways === 0 ? '我看不到这个' : '还是看不到'}
        </Button>
        <Button kind="secondary" onPress={onHelp}>
          请人帮忙
        </Button>
      </View>
    </View>
  )
}
