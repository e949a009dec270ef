import { View } from '@tarojs/components'
import type { Case } from '../../../contract/case'
import { scamKindNames } from '../../../contract/vocabulary'
import { openPage } from '@/platform/navigation'
import { routes } from '@/routes'
import { Phrased } from '@/shared/ui/Phrased'
import { Pressable } from '@/shared/ui/Pressable'
import { whereAndWhen } from './caseWords'
import { OutcomeTag } from './OutcomeTag'
import './cases.scss'

/** One case in a list: how it ended and of what kind, the turning point in a line, where, when and by whom. */
export function CaseCard({ one }: { one: Case }) {
  const [kind] = one.kinds
  return (
    <View role="listitem">
      <Pressable className="case-card" role="link" onPress={() => openPage(routes.case(one.id))}>
        <View className="case-head">
          <OutcomeTag outcome={one.outcome} />
          <View className="note">{kind && scamKindNames[kind]}</View>
        </View>
        <View className="h2">
          <Phrased>{one.title}</Phrased>
        </View>
        <View className="note">
          <Phrased>{whereAndWhen(one)}</Phrased>
        </View>
      </Pressable>
    </View>
  )
}
