import { Text, View } from '@tarojs/components'
import { Pressable } from './Pressable'

interface ChipsProps<Id extends string> {
  label: string
  choices: readonly { id: Id; text: string }[]
  chosen: Id | undefined
  onChoose: (id: Id | undefined) => void
}

/** Short choices that wrap: one of them or none. */
export function Chips<Id extends string>({ label, choices, chosen, onChoose }: ChipsProps<Id>) {
  return (
    <View className="chips" role="group" aria-label={label}>
      {choices.map(({ id, text }) => (
        <Pressable
          key={id}
          className={id === chosen ? 'chip chip-chosen' : 'chip'}
          pressed={id === chosen}
          onPress={() => onChoose(id === chosen ? undefined : id)}
        >
          <Text>{text}</Text>
        </Pressable>
      ))}
    </View>
  )
}
