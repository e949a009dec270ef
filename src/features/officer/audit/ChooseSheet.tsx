import { View } from '@tarojs/components'
import type { Officer } from '../../../../contract/officer'
import { Chips } from '@/shared/ui/Chips'
import { Sheet } from '@/shared/ui/Sheet'
import { actionGroups, actionWords } from './actionWords'

interface ChooseSheetProps {
  what: 'officer' | 'action'
  chosen: string | undefined
  officers: readonly Officer[]
  onChoose: (id: string | undefined) => void
  onClose: () => void
}

interface Group {
  name: string
  choices: { id: string; text: string }[]
}

function groupsOf(officers: readonly Officer[]): Group[] {
  const stations = [...new Set(officers.map(({ station }) => station))]
  const textOf = ({ name, revokedAt }: Officer) => (revokedAt === null ? name : `${name}（已停用）`)
  return [
    ...stations.map(name => ({ name, choices: officers.filter(({ station }) => station === name).map(each => ({ id: each.officerId, text: textOf(each) })) })),
    { name: '没有账号的', choices: [{ id: 'console', text: '服务器的命令行' }, { id: 'nobody', text: '没有这个名字的人' }] }
  ]
}

const actionsByGroup: Group[] = actionGroups.map(({ areas, name }) => ({
  name,
  choices: Object.entries(actionWords)
    .filter(([action]) => areas.includes(action.split('.')[0] ?? ''))
    .map(([id, text]) => ({ id, text }))
}))

/** One officer or one thing they do, or all of them again. */
export function ChooseSheet({ what, chosen, officers, onChoose, onClose }: ChooseSheetProps) {
  return (
    <Sheet title={what === 'officer' ? '看谁做的' : '看做了什么'} onClose={onClose}>
      <View className="note">再点一次就不选，看全部。</View>
      {(what === 'officer' ? groupsOf(officers) : actionsByGroup).map(({ choices, name }) => (
        <View key={name} className="section-near">
          <View className="strong">{name}</View>
          <Chips label={name} choices={choices} chosen={chosen} onChoose={onChoose} />
        </View>
      ))}
    </Sheet>
  )
}
