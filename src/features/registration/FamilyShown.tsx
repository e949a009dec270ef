import { View } from '@tarojs/components'
import type { FamilyLink } from '../../../contract/registrationReplies'
import { friendlyTime } from '@/shared/day'
import { Heading } from '@/shared/ui/Heading'
import { Tool } from '@/shared/ui/Tool'
import { revokeFamily } from './answerFamily'
import { guideById } from './guides'

interface FamilyShownProps {
  links: readonly FamilyLink[]
  now: Date
  onChanged: () => void
}

/** What of mine family may see, each with the way to take it back. */
export function FamilyShown({ links, now, onChanged }: FamilyShownProps) {
  return (
    <View className="section">
      <Heading level={2}>家里人看得到我的</Heading>
      <View className="rows" role="list">
        {links.map(({ createdAt, guideId, inviteId }) => (
          <View key={inviteId} className="family-link" role="listitem">
            <View className="family-words">
              <View className="strong">{guideById(guideId)?.title ?? '指引'}</View>
              <View className="note">{`${friendlyTime(createdAt, now)}发来的，只看得到做到第几步`}</View>
            </View>
            <Tool onPress={() => void revokeFamily(inviteId).then(onChanged)}>不再让他看</Tool>
          </View>
        ))}
      </View>
    </View>
  )
}
