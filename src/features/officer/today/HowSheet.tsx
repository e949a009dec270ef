import { View } from '@tarojs/components'
import { Sheet } from '@/shared/ui/Sheet'

const meanings = [
  ['参加练习', '这几天在小程序里答过题的人，一人算一次。'],
  ['做完体检', '这几天交过一份防骗体检的人，一人算一次。'],
  ['帮办注册', '在自己手机上做完引导的居民，同一样一人算一次。用民警手机做的不算在内。'],
  ['收到举报', '这几天收到的举报，撤回的不算。'],
  ['案例被读', '案例页被打开的次数，同一人打开几次算几次。'],
  ['和上周比', '周一到今天，和上周同样的几天比。少于5人的不显示，免得认出是谁。']
] as const

/** 数字怎么算的, for the five numbers of the week. */
export function HowSheet({ onClose }: { onClose: () => void }) {
  return (
    <Sheet title="数字怎么算的" onClose={onClose}>
      {meanings.map(([name, meaning]) => (
        <View key={name} className="para">
          <View className="strong">{name}</View>
          <View>{meaning}</View>
        </View>
      ))}
    </Sheet>
  )
}
