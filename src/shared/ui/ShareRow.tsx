import { Button as NativeButton, View } from '@tarojs/components'
import { sharesByButton } from '@/platform/share'
import { Icon } from './Icon'
import { ListRow } from './ListRow'

interface ShareRowProps {
  note: string
  /** What a tap does where the platform has no button of its own for it. */
  onPress: () => void
}

/** 转给家里人. WeChat lets a page be passed on from a button of its own only. */
export function ShareRow({ note, onPress }: ShareRowProps) {
  if (!sharesByButton) return <ListRow icon="share-network" title="转给家里人" note={note} onPress={onPress} />
  return (
    <NativeButton className="row row-icon share-row" openType="share" aria-label="转给家里人">
      <Icon name="share-network" />
      <View className="row-words">
        <View className="strong">转给家里人</View>
        <View className="note">{note}</View>
      </View>
      <Icon name="caret-right-bold" tone="line" className="row-go" />
    </NativeButton>
  )
}
