import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { Heading } from '@/shared/ui/Heading'
import { ListRow } from '@/shared/ui/ListRow'
import { Page } from '@/shared/ui/Page'
import { Skeleton } from '@/shared/ui/Skeleton'
import { AssistProblemNote } from './AssistProblemNote'
import { guidesToShow } from './guides'
import { useProgressStore } from './progressStore'
import { refreshGuides } from './refreshGuides'
import type { AssistProblem } from './useAssist'

interface AssistChoiceProps {
  opening: boolean
  problem: AssistProblem | undefined
  onChoose: (guideId: string) => void
}

/** Which guide the resident needs. */
export function AssistChoice({ opening, problem, onChoose }: AssistChoiceProps) {
  const switchedOn = useProgressStore(state => state.switchedOn)
  useEffect(() => void refreshGuides(), [])
  return (
    <Page title="帮办" report="none">
      <Heading level={1}>陪居民做哪一样？</Heading>
      <View className="note">居民用自己的手机做，您在旁边看着、讲着。</View>
      <AssistProblemNote problem={problem} />
      {opening ? (
        <View className="section-near">
          <Skeleton label="正在出码" />
        </View>
      ) : (
        <View className="rows section-near">
          {guidesToShow(switchedOn).map(({ id, row, note }) => (
            <ListRow key={id} title={row} note={note} onPress={() => onChoose(id)} />
          ))}
        </View>
      )}
    </Page>
  )
}
