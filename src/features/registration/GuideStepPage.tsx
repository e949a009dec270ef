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
  freshCase: ReactNode
}

/** One action, how to do it, and one drawing. What does not change from step to step stands beside it. */
export const GuideStepPage = memo(function GuideStepPage({ step, shown, freshCase }: GuideStepPageProps) {
  const { words, picture, tool } = step
  const drawing = (
    <View className="stage walk-stage">
      <View className={`drawing drawing-${picture}`} role="img" aria-label={`示意图：${words.drawing}`} />
    </View>
  )
  return (
    <View className={shown ? 'walk-step' : 'walk-step walk-away'}>
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
