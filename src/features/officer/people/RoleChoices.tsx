import { View } from '@tarojs/components'
import { type StaffRole, staffRoles } from '../../../../contract/desk'
import { Choice } from '@/shared/ui/Choice'
import { FieldProblem } from '../FieldProblem'
import { roleNames } from '../roleNames'
import { roleRights } from './peopleWords'

interface RoleChoicesProps {
  chosen: StaffRole | undefined
  onChoose: (role: StaffRole) => void
  problem?: string | undefined
}

/** 权限: each with what it lets somebody do. */
export function RoleChoices({ chosen, onChoose, problem }: RoleChoicesProps) {
  return (
    <View className="form-field">
      <View className="strong" aria-hidden="true">
        权限
      </View>
      <View className="choices people-roles" role="radiogroup" aria-label="权限">
        {staffRoles.map(role => (
          <Choice key={role} text={roleNames[role]} reason={roleRights[role]} state={role === chosen ? 'chosen' : 'open'} onPress={() => onChoose(role)} />
        ))}
      </View>
      <FieldProblem>{problem}</FieldProblem>
    </View>
  )
}
