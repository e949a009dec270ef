import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Button } from '@/shared/ui/Button'
import { Icon } from '@/shared/ui/Icon'

type Stage = 'before' | 'ringing' | 'hungUp' | 'answered'

const told: Partial<Record<Stage, string>> = {
  hungUp: '对，先挂断。真的提醒来了也这样做。不放心，就自己拨96110问一问。',
  answered: '练习时点了接听，不要紧。真的遇到，先挂断，再自己拨96110问。'
}

/** 演示一遍: a call with a warning, made up and labelled 练习 all the time; the person tries what to do. `before` stands in its place until it begins. */
export function WarningDemo({ before }: { before: ReactNode }) {
  const [stage, setStage] = useState<Stage>('before')
  if (stage === 'before')
    return (
      <>
        {before}
        <View className="walk-tool">
          <Button kind="secondary" onPress={() => setStage('ringing')}>
            演示一遍
          </Button>
        </View>
      </>
    )
  return (
    <View className="stage walk-demo">
      <View className="from">
        <View>模拟的来电</View>
        <View className="from-mark">练习</View>
      </View>
      <View className="bubble">
        <View className="h2">133****0000</View>
        <View className="tag tag-care">
          <Icon name="warning" tone="care" />
          <View>疑似诈骗电话，请小心</View>
        </View>
      </View>
      <View role="status" aria-live="polite">
        <View className="walk-demo-told">{told[stage] ?? '电话响了，屏幕上有这样的提醒。您会点哪一个？'}</View>
      </View>
      {stage === 'ringing' ? (
        <View className="pair">
          <Button kind="secondary" onPress={() => setStage('hungUp')}>
            挂断
          </Button>
          <Button kind="secondary" onPress={() => setStage('answered')}>
            接听
          </Button>
        </View>
      ) : (
        <>
          <View className="note">各家手机上的提醒，样子可能不一样。</View>
          <Button kind="quiet" onPress={() => setStage('ringing')}>
            再试一次
          </Button>
        </>
      )}
    </View>
  )
}
