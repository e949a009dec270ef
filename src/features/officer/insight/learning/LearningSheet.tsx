import { View } from '@tarojs/components'
import { Heading } from '@/shared/ui/Heading'
import { Sheet } from '@/shared/ui/Sheet'
import { stepWords } from './toldWords'

const definitions = [
  ['只看体检', '练习里看得到讲解，体检里看不到。所以只算防骗体检的判断题，短的体检也算。'],
  ['第一次见到的题', '本人以前在哪儿都没做过的题，说明会不会分辨。做过的题只说明记不记得，单独放一张表。'],
  ['第几周', '从每个人自己第一次体检那天算起，7天一周。第一周就是做第一次体检的那一周。'],
  ['来做的', '“100人里30人”是说：100人已经到了那一周，30人回来做了。没回来的，不知道学得怎么样。“人数”是来做的人里，这一周见到了新题的。'],
  ['分得清', `把认出诈骗和误认正常合起来看。0是分不出，数越大分得越清：${stepWords}。统计书上叫d′。`],
  ['偏向', '诈骗漏得多：没认出的诈骗占得比错怪的多，答“拿不准”的也算没认出。错怪得多：反过来，把正常的当成诈骗占得多。区间里有0，就写看不出偏哪边。统计书上叫c。'],
  ['区间', '真实的数有95%的把握在区间里。已经算进同一个人答得相像这一层。满15人、两种题各满40道才算，少了区间靠不住。15人里各人答得多少不一样，要再多几个人；人多，可大半是几个人答的，也不算。'],
  ['回来过的人', '只比较同一批人：第一周的，和他们最近一周的。有没有变化，看两次之差的区间，不看两个区间有没有重叠。没回来的人不算在里面，免得只剩认真的人，显得变好了。'],
  ['算在哪里', '社区和人群按本人最近一次体检时的选择。没有选社区的人只算在全市里。'],
  ['少于5人不显示', '人太少，别人能猜出是谁。有时还要多藏一两格，免得用总数减出来。'],
  ['截至', '夜里统计一次。人少的地方，打开时会把刚做的也算进来。']
] as const

/** 学习效果怎么算的, in plain words. */
export function LearningSheet({ onClose }: { onClose: () => void }) {
  return (
    <Sheet title="数字怎么算的" onClose={onClose}>
      {definitions.map(([word, meaning]) => (
        <View key={word} className="insight-definition">
          <Heading level={3}>{word}</Heading>
          <View>{meaning}</View>
        </View>
      ))}
    </Sheet>
  )
}
