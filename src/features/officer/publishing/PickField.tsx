import { View } from '@tarojs/components'
import { Choice } from '@/shared/ui/Choice'
import { ListRow } from '@/shared/ui/ListRow'
import { Sheet } from '@/shared/ui/Sheet'
import { FieldGroup } from './ChoiceFields'

export interface Picking {
  label: string
  choices: Readonly<Record<string, string>>
  chosen: string
  onChoose: (id: string) => void
}

interface PickFieldProps extends Picking {
  path: string
  /** Opens the sheet, which the page draws. */
  onOpen: (picking: Picking) => void
}

/** One of many: a row that says which, and opens the list. */
export function PickField({ path, onOpen, ...picking }: PickFieldProps) {
  const { choices, chosen, label } = picking
  return (
    <FieldGroup label={label} path={path}>
      <ListRow title={chosen === '' ? '点这里选' : (choices[chosen] ?? chosen)} onPress={() => onOpen(picking)} />
    </FieldGroup>
  )
}

/** The list itself: one is chosen and it closes. */
export function PickSheet({ chosen, choices, label, onChoose, onClose }: Picking & { onClose: () => void }) {
  const entries = Object.entries(choices)
  const choose = (id: string) => {
    onChoose(id)
    onClose()
  }
  return (
    <Sheet title={label} onClose={onClose}>
      <View className="choices" role="radiogroup" aria-label={label}>
        {entries.map(([id, text]) => (
          <Choice key={id} text={text} state={id === chosen ? 'chosen' : 'open'} onPress={() => choose(id)} />
        ))}
      </View>
      {entries.length === 0 && <View>还没有可以选的。</View>}
    </Sheet>
  )
}
