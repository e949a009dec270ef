import { View } from '@tarojs/components'
import { Heading } from '@/shared/ui/Heading'
import { Sheet } from '@/shared/ui/Sheet'

const definitions = [
  ['人数', '这段时间里做过练习或体检的人，一个人只算一次。有的日期算不出准确的人数，就写“至少”。'],
  ['认出诈骗', '看到诈骗信息时，答“诈骗”的占多少。越高越好。'],
  ['误认正常', '看到正常信息时，答成“诈骗”的占多少。越低越好。答“拿不准”不算误认。'],
  ['辨别力', '把上面两样合起来看。0是分不出，数越大分得越清。只会说“都是诈骗”的人，辨别力并不高。统计书上叫d′。'],
  ['倾向', '拿不准的时候偏向哪边。太轻信：容易把诈骗当正常。太多疑：容易把正常当诈骗。刚好：看不出偏哪边。统计书上叫c。'],
  ['区间', '答题的人少，数字就有出入。真实的数有95%的把握在区间里。两个区间有重叠，就还说不准谁高谁低。'],
  ['少于5人不显示', '人太少，别人能猜出是谁。有时还要多藏一两格，免得用总数减出来。'],
  ['和以前比', '一整个月和上个月比，别的和前面同样多的天数比。去年同期是去年的同一段日子。'],
  ['登记', '居民在自己手机上做完，同一样一人只算一次。用民警手机做的单独记。复核退回的已经减去。'],
  ['触达', '案例、预警、小课堂被打开的次数，场所码被扫的次数。是次数，不是人数。'],
  ['截至', '数字算到哪个时候。夜里统计一次。按“重新统计”，把今天的也算进来，5分钟内只算一次。']
] as const

/** 数字怎么算的, in plain words. */
export function DefinitionsSheet({ onClose }: { onClose: () => void }) {
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
