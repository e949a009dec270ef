import { View } from '@tarojs/components'
import { Sheet } from '@/shared/ui/Sheet'
import type { Judged } from '../../../contract/signalDetection'
import { figure, leastJudged, skillOf } from './skill'

/** 怎么算的: the formulas, the limits and where they come from. */
export function SkillSheet({ judged, onClose }: { judged: Judged; onClose: () => void }) {
  const skill = skillOf(judged)
  return (
    <Sheet title="怎么算的" onClose={onClose}>
      <View>同一条消息只算第一次的判断。说“拿不准”的，不算认出，也不算错怪。</View>
      <View className="para">{`诈骗和正常消息各满${leastJudged}条才算，太少了不准。`}</View>
      <View className="para">识骗力在统计里叫d′：认出诈骗的比例和错怪正常消息的比例，各换成标准分，前一个减后一个。</View>
      <View className="para">偏向在统计里叫c：两个标准分相加，取一半，再变号。大于0是轻信，小于0是多疑。</View>
      <View className="para">95%区间里没有0，才说“太”。有0，但c离0有0.4或更多，说“有点”：题少时，五个不偏的人里大约有一个也会这样，多做几题会更准。</View>
      <View className="para">都不是，d′又到了1.5，就说“刚好”。d′不到1.5，是两样都还会认错。</View>
      <View className="para">比例按（次数＋0.5）÷（条数＋1）算，全对全错也算得出来。</View>
      {skill && (
        <View className="para">{`您现在：d′是${figure(skill.discernment)}，c是${figure(skill.bias.value, 2)}，区间从${figure(skill.bias.low, 2)}到${figure(skill.bias.high, 2)}。`}</View>
      )}
      <View className="para note">算法见Macmillan和Creelman的《Detection Theory》，2005年第2版。这个数只在您手机上算，不和别人比。</View>
    </Sheet>
  )
}
