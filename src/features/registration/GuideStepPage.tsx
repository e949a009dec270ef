import { View } from '@tarojs/components'
import { memo, type ReactNode } from 'react'
import { Heading } from '@/shared/ui/Heading'
import { Phrased } from '@/shared/ui/Phrased'
import { GuideStepTool } from './GuideStepTool'
import { WarningDemo } from './WarningDemo'
import type { GuideStep } from './route'

interface GuideStepPageProps {
  step: GuideStep
  shown: boolean
  /** Said on this one only: 上次做到这里. Goes with it, so that going on need not take it away. */
  said: string
  freshCase: ReactNode
}

/** One action, how to do it, and one drawing. What does not change from step to step stands beside it. */
export const GuideStepPage = memo(function GuideStepPage({ step, shown, said, freshCase }: GuideStepPageProps) {
  const { words, picture, tool } = step
  const drawing = (
    <View className="stage walk-stage">
      <View className={`drawing drawing-${picture}`} role="img" aria-label={`示意图：${words.drawing}`} />
    </View>
  )
  return (
    <View className={shown ? 'walk-step' : 'walk-away'}>
      {said && <View className="note walk-said">{said}</View>}
      <Heading level={1} className="walk-title">
        <Phrased>{words.title}</Phrased>
      </Heading>
      <View>{words.text}</View>
      {tool?.type === 'warning' ? (
        <WarningDemo before={drawing} />
      ) : (
        <>
          {drawing}
          {tool && <GuideStepTool tool={tool} freshCase={freshCase} />}
        </>
      )}
    </View>
  )
})
