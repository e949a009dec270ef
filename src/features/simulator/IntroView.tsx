import { View } from '@tarojs/components'
import type { Scenario } from '../../../contract/scenario'
import { Button } from '@/shared/ui/Button'
import { Heading } from '@/shared/ui/Heading'
import { Numbered } from '@/shared/ui/Numbered'
import { PracticeStrip } from './PracticeStrip'

const rules = ['有人找您，可能是真的，也可能不是。', '选一句话或一个动作，也可以自己打字。', '试错没关系，走完可以回头再选。']

interface IntroViewProps {
  scenario: Scenario
  shown: boolean
  onOpen: () => void
}

/** Before a scenario begins: the situation one is in, and that nothing is real. */
export function IntroView({ scenario, shown, onOpen }: IntroViewProps) {
  return (
    <View className={shown ? 'sim-intro' : 'sim-gone'}>
      <PracticeStrip scenario={scenario} />
      <Heading level={1} className="sim-head">
        {scenario.title}
      </Heading>
      <View className="para">{scenario.setting}</View>
      <View className="section-near">
        <Numbered lines={rules} />
      </View>
      <View className="note sim-nothing">这是练习，不会拨电话，不会发消息，也不会动您的钱。</View>
      <View className="sim-open">
        <Button onPress={onOpen}>{scenario.channel === 'call' ? '接听' : '打开消息'}</Button>
      </View>
    </View>
  )
}
