import { View } from '@tarojs/components'
import { leverNames } from '../../../contract/vocabulary'
import { Heading } from '@/shared/ui/Heading'
import type { LeverTally } from './leverTally'
import { SquareRows } from './SquareRows'

function words(steady: readonly boolean[]): string {
  if (steady.length === 1) return '只有1题'
  const shaken = steady.filter(each => !each).length
  return shaken ? `${shaken}题再留心` : `${steady.length}题都稳住`
}

/** 我容易被什么打动: how steady one stayed against each lever. */
export function LeverPicture({ tallies, total }: { tallies: readonly LeverTally[]; total: number }) {
  if (tallies.length === 0) return null
  const rows = tallies.map(({ lever, steady }) => ({ name: leverNames[lever], full: steady, words: words(steady) }))
  return (
    <View className="section section-near">
      <Heading level={2}>我容易被什么打动</Heading>
      <View className="note">每格是一题，填满的是您稳住的。</View>
      <SquareRows rows={rows} names="short" />
      <View className="note">{`只有${total}题，看个大概。多做几次会更准。`}</View>
    </View>
  )
}
