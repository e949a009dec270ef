import { View } from '@tarojs/components'
import { Icon } from './Icon'
import type { IconName } from './icons'
import { Phrased } from './Phrased'
import { Pressable } from './Pressable'

interface ListRowProps {
  title: string
  note?: string
  icon?: IconName
  onPress: () => void
}

/** The whole row is the target. A note that is no sentence is set in phrases, as the title is. */
export function ListRow({ title, note, icon, onPress }: ListRowProps) {
  return (
    <Pressable className={icon ? 'row row-icon' : 'row'} role="link" onPress={onPress}>
      {icon && <Icon name={icon} />}
      <View className="row-words">
        <View className="strong">
          <Phrased>{title}</Phrased>
        </View>
        {note?.split('\n').map((line, i) => (
          <View key={i} className="note">
            {line.includes('。') ? line : <Phrased>{line}</Phrased>}
          </View>
        ))}
      </View>
      <Icon name="caret-right-bold" tone="line" className="row-go" />
    </Pressable>
  )
}
