import { View } from '@tarojs/components'
import { openPage } from '@/platform/navigation'
import { routes } from '@/routes'
import { ListRow } from '@/shared/ui/ListRow'

/** What else there is to say and to read. */
export function VoiceRows() {
  return (
    <View className="rows section">
      <ListRow icon="list-checks" title="参加问卷" note="几个问题，填一次就好" onPress={() => openPage(routes.survey)} />
      <ListRow icon="arrows-clockwise" title="你的建议改了什么" note="大家说了什么，我们改了什么" onPress={() => openPage(routes.changes)} />
      <ListRow icon="book-open-text" title="高手在民间" note="街坊自己的防骗故事，您也能讲" onPress={() => openPage(routes.stories)} />
    </View>
  )
}
