import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '@/shared/ui/Icon'
import { Phrased } from '@/shared/ui/Phrased'
import { Tool } from '@/shared/ui/Tool'
import { FamilyBar } from './FamilyBar'
import type { FollowState } from './followAlong'
import { useFollow } from './useFollow'
import { whoIs } from './whoIs'
import './assist.scss'

const stateWords: Record<Exclude<FollowState, 'together'>, string> = {
  away: '网不好，先自己做，连上后民警会看到。',
  ended: '民警已结束陪同，您可以接着做。'
}

/** Who goes along in a guide, above its steps: an officer at one's side, and family who may see it. Nothing where nobody does. */
export function BesideBar({ guideId }: { guideId: string }) {
  const { beside, state, leave } = useFollow(guideId)
  const [read, setRead] = useState('')
  const shown = beside && !(state === 'ended' && read === beside.assistId)
  return (
    <>
      {shown && (
        <View className="beside">
          <Icon name="users-three" />
          <View className="beside-words" role="status" aria-live="polite">
            {state !== 'ended' && (
              <View className="strong">
                <Phrased>{`${whoIs(beside).replace('　', '|')}在陪您`}</Phrased>
              </View>
            )}
            {state !== 'together' && <Text className="note">{stateWords[state]}</Text>}
          </View>
          {state === 'ended' ? <Tool onPress={() => setRead(beside.assistId)}>知道了</Tool> : <Tool onPress={leave}>不用陪了</Tool>}
        </View>
      )}
      <FamilyBar guideId={guideId} />
    </>
  )
}
