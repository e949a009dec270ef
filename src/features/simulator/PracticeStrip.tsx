import { Text, View } from '@tarojs/components'
import type { Scenario } from '../../../contract/scenario'
import { drawsTopBar } from '@/platform/chrome'

interface PracticeStripProps {
  scenario: Pick<Scenario, 'channel' | 'from'>
  talking?: boolean
}

/** Stays in sight however far one scrolls: this is practice, and who is on the other side. */
export function PracticeStrip({ scenario, talking = false }: PracticeStripProps) {
  return (
    <View className={drawsTopBar ? 'sim-strip sim-strip-under' : 'sim-strip'}>
      <Text className="sim-practice">练习</Text>
      <Text className="sim-from">{`${scenario.from}　${scenario.channel === 'call' ? (talking ? '通话' : '来电') : '聊天'}`}</Text>
      {talking && (
        <Text className="sim-typing" aria-hidden="true">
          {scenario.channel === 'call' ? '对方在说' : '正在输入'}
        </Text>
      )}
    </View>
  )
}
