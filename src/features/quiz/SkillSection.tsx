import { Text, View } from '@tarojs/components'
import { Pressable } from '@/shared/ui/Pressable'
import type { Judged } from '../../../contract/signalDetection'
import { figure, missingFor, type Skill, skillOf, skillWords, type Tendency } from './skill'

const stopFirst = '催您转账、要验证码的，先停一停，自己打官方电话问。'
const lookFirst = '拿不准的通知，打开自己常用的App看一眼就清楚了。'

const tendencies: Record<Tendency, { words: string; advice: string }> = {
  trusting: { words: '太轻信：没认出的诈骗偏多，拿不准也算', advice: stopFirst },
  ratherTrusting: { words: '看起来有点轻信：诈骗漏得多一些', advice: `再判断几条会更清楚。${stopFirst}` },
  suspicious: { words: '太多疑：把正常的当成诈骗偏多', advice: lookFirst },
  ratherSuspicious: { words: '看起来有点多疑：正常的错怪得多一些', advice: `再判断几条会更清楚。${lookFirst}` },
  even: { words: '刚好：没有明显偏向哪一边', advice: '接着保持：先核实，再决定信不信。' },
  mixed: { words: '诈骗会漏，正常的也会错怪，两样都要练', advice: '从下面几类练起，每题都看看解释里的线索。' }
}

function missingWords({ genuine, scams }: ReturnType<typeof missingFor>): string {
  const parts = [...(scams ? [`${scams}条诈骗消息`] : []), ...(genuine ? [`${genuine}条正常消息`] : [])]
  return `再判断${parts.join('、')}，就能看出您的识骗力。`
}

/** What somebody can tell, in hits, false alarms and plain words; how many messages are missing until there is a figure. */
export function SkillSection({ judged, onExplain }: { judged: Judged; onExplain: () => void }) {
  const skill = skillOf(judged)
  return (
    <>
      {skill && <SkillFigure skill={skill} />}
      <View className="marks-rows">
        <View className="pair-row">
          <Text className="strong">{`诈骗消息${judged.scamSeen}条`}</Text>
          <Text className="note">{`认出${judged.hits}条`}</Text>
        </View>
        <View className="pair-row">
          <Text className="strong">{`正常消息${judged.genuineSeen}条`}</Text>
          <Text className="note">{`当成诈骗${judged.falseAlarms}条`}</Text>
        </View>
      </View>
      {skill ? (
        <>
          <View className="strong skill-lean">{tendencies[skill.tendency].words}</View>
          <View>{tendencies[skill.tendency].advice}</View>
        </>
      ) : (
        <View className="skill-lean">{missingWords(missingFor(judged))}</View>
      )}
      <Pressable className="source-link" onPress={onExplain}>
        怎么算的
      </Pressable>
    </>
  )
}

function SkillFigure({ skill }: { skill: Skill }) {
  return (
    <View className="skill">
      <View className="skill-words">
        <Text className="skill-figure">{figure(skill.discernment)}</Text>
        <Text className="h2">{skillWords(skill.discernment)}</Text>
      </View>
      <View className="note">0是靠猜，数越大分得越清。</View>
    </View>
  )
}
