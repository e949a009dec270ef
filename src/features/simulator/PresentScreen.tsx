import { Text, View } from '@tarojs/components'
import { useEffect } from 'react'
import type { Scenario } from '../../../contract/scenario'
import { leavePage, setPageTitle, turnBackTo } from '@/platform/navigation'
import { scrollToPart } from '@/platform/toPart'
import { routes, tabs } from '@/routes'
import { Button } from '@/shared/ui/Button'
import { Heading } from '@/shared/ui/Heading'
import { Pressable } from '@/shared/ui/Pressable'
import { Tool } from '@/shared/ui/Tool'
import { PresentSlide } from './PresentSlide'
import { usePresentation } from './usePresentation'

const lastLine = 'show-last'

/** For a room: big type, the audience calls out, one presenter presses a number. 练习 stays in sight here too. */
export function PresentScreen({ scenario }: { scenario: Scenario }) {
  const present = usePresentation(scenario)
  const { debrief, lines, offered, slide, slides } = present
  const chosen = slide === 0 ? present.conversation.log[present.conversation.log.length - 1]?.move : undefined
  useEffect(() => setPageTitle(scenario.title), [scenario.title])
  useEffect(() => scrollToPart(lastLine), [lines.length, slide, present.conversation])
  return (
    <View className="page show">
      <View className="show-top" role="banner">
        <Text className="sim-practice">练习</Text>
        <Text className="show-from">{`${scenario.from}　${scenario.channel === 'call' ? '电话' : '聊天'}`}</Text>
        <Tool icon="arrow-counter-clockwise" onPress={present.restart}>
          从头再来
        </Tool>
        <Tool icon="x-circle" onPress={() => leavePage(tabs.quiz)}>
          结束演示
        </Tool>
      </View>
      <View className="show-main" role="main">
        {debrief && slide > 0 ? (
          <PresentSlide scenario={scenario} debrief={debrief} slide={slide} slides={slides} />
        ) : (
          <>
            <Heading level={1} className="show-title">
              {scenario.title}
            </Heading>
            <View className={`show-stage sim-stage-${scenario.channel}`} role="log" aria-live="polite" aria-label="对话">
              {present.conversation.log.length === 0 && <View className="sim-setting">{scenario.setting}</View>}
              {chosen && <View className={`sim-mine-${chosen.type}`}>{chosen.text}</View>}
              {lines.map(({ by, text }, i) => (
                <View key={i} id={i === lines.length - 1 ? lastLine : ''} className={`sim-${by}`}>
                  {text}
                </View>
              ))}
            </View>
          </>
        )}
      </View>
      <View className="show-foot" role="region" aria-label="往下讲">
        {offered.length > 0 ? (
          <View className="show-moves">
            {offered.map(({ text, type }, i) => (
              <Pressable key={i} className="choice show-move" onPress={() => present.choose(i)}>
                <Text className="choice-place">{String(i + 1)}</Text>
                <Text className={`show-words show-${type}`}>{text}</Text>
              </Pressable>
            ))}
          </View>
        ) : (
          <Button onPress={present.ended ? () => turnBackTo(routes.simulator) : present.next}>
            {present.ended ? '讲完了，换一段' : slide > 0 ? '下一页（空格）' : present.said ? '一起回头看看（空格）' : '下一句（空格）'}
          </Button>
        )}
        <View className="show-keys note">
          <Pressable className="tool" onPress={present.back}>
            <Text className="tool-word">往回一步（←）</Text>
          </Pressable>
          <Text>{offered.length > 0 ? '请大家说说怎么办，按数字键选。' : '空格或→往下，←往回。'}</Text>
        </View>
      </View>
    </View>
  )
}
