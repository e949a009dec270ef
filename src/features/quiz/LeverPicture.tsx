import { Text, View } from '@tarojs/components'
import { leverNames } from '../../../contract/vocabulary'
import { Heading } from '@/shared/ui/Heading'
import type { LeverTally } from './leverTally'

function words(steady: readonly boolean[]): string {
  if (steady.length === 1) return '只有1题'
  const shaken = steady.filter(each => !each).length
  return shaken ? `${shaken}题再留心` : `${steady.length}题都稳住`
}

/** Squares that fit between the lever's name and its words on a phone 375 wide. */
const fitsBeside = 5

/** 我容易被什么打动: one square a question, so that small numbers look small. */
export function LeverPicture({ tallies, total }: { tallies: readonly LeverTally[]; total: number }) {
  if (tallies.length === 0) return null
  return (
    <View className="section section-near">
      <Heading level={2}>我容易被什么打动</Heading>
      <View className="note">每格是一题，填满的是您稳住的。</View>
      <View className="levers" role="list">
        {tallies.map(({ lever, steady }) => (
          <View key={lever} className={steady.length > fitsBeside ? 'lever lever-many' : 'lever'} role="listitem">
            <Text>{leverNames[lever]}</Text>
            <View className="squares" aria-hidden="true">
              {steady.map((each, i) => (
                <View key={i} className={each ? 'square square-steady' : 'square'} />
              ))}
            </View>
            <Text className="note">{words(steady)}</Text>
          </View>
        ))}
      </View>
      <View className="note">{`只有${total}题，看个大概。多做几次会更准。`}</View>
    </View>
  )
}
