import { Text, View } from '@tarojs/components'
import type { Draw } from '../../../contract/contest'
import { chineseDate } from '@/shared/day'
import { Heading } from '@/shared/ui/Heading'
import { Phrased } from '@/shared/ui/Phrased'
import { momentWords } from '@/shared/contest/contestWords'

/** What was said before, at the end, and in the draw, in the order in which it was said. */
export function DrawFactsList({ draw, now }: { draw: Draw; now: Date }) {
  const { closedAt, drawnAt, entries, entryListHash, publicNumber, publicNumberSource, seed, seedHash, state, termsHash } = draw
  const isCancelled = state === 'cancelled'
  return (
    <>
      <View className="section">
        <Heading level={2}>1　开赛前公布的</Heading>
        <View className="note section-note">“种子”是抽奖用的一串随机数，“指纹”是由它算出的一串字。种子换了，指纹就对不上。</View>
        <Fact label="种子的指纹" value={seedHash} />
        {termsHash && <Fact label="这一场的主办方、奖品、规则、时间的指纹" value={termsHash} />}
        {publicNumberSource ? (
          <Fact label="开奖时要加的公开数字" value={`${publicNumberSource.what}，${chineseDate(publicNumberSource.on)}公布`} />
        ) : (
          <View className="para">这场没有另加公开数字。</View>
        )}
      </View>
      <View className="section">
        <Heading level={2}>2　截止时定下的</Heading>
        {entryListHash ? (
          <>
            <Fact label={`名单的指纹${closedAt ? `，${momentWords(closedAt, now)}定下` : ''}`} value={entryListHash} />
            <Fact label="名单上" value={`${entries ?? 0}个参加编号`} />
          </>
        ) : (
          <View>{noListWords(state)}</View>
        )}
      </View>
      <View className="section">
        <Heading level={2}>3　开奖时公布的</Heading>
        {seed ? (
          <>
            <Fact label={`种子${drawnAt ? `，${momentWords(drawnAt, now)}公布` : ''}`} value={seed} />
            {publicNumber !== null && <Fact label="公开数字" value={publicNumber} />}
          </>
        ) : (
          <View>{isCancelled ? '取消了，不开奖，种子也不公布。' : '还没有开奖。开奖后在这里公布种子和中奖名单。'}</View>
        )}
      </View>
    </>
  )
}

function noListWords(state: Draw['state']): string {
  if (state === 'cancelled') return '取消了，没有定名单。'
  return `${state === 'closed' ? '截止了，名单还没有定。定下后' : '还没有截止。截止后'}在这里公布名单的指纹，名单从此不能改。`
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <View className="contest-fact">
      <Text className="note">{label}</Text>
      <View className="contest-code">
        <Phrased>{value}</Phrased>
      </View>
    </View>
  )
}
