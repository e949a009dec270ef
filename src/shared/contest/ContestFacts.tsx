import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Contest } from '../../../contract/contest'
import { chineseDate } from '../day'
import { Heading } from '../ui/Heading'
import { Numbered } from '../ui/Numbered'
import { Phrased } from '../ui/Phrased'
import { spanWords, whoMayWords } from './contestWords'

interface ContestFactsProps {
  /** The hashes come with the contest itself: one that is only written down has none yet. */
  contest: Pick<Contest, 'closesAt' | 'communities' | 'opensAt' | 'passMark' | 'prizes' | 'publicNumberSource' | 'questions' | 'rules' | 'termsHash'> & { seedHash?: string; state?: Contest['state'] }
  now: Date
  /** After how it is kept fair: the way to the draw. */
  children?: ReactNode
}

/** What everybody is told of a contest: prizes, rules, who may take part, and how the draw can be checked. */
export function ContestFacts({ children, contest, now }: ContestFactsProps) {
  const { closesAt, opensAt, passMark, prizes, publicNumberSource, questions, rules, seedHash, state, termsHash } = contest
  return (
    <>
      <View className="section">
        <Heading level={2}>奖品</Heading>
        <View className="rows" role="list">
          {prizes.map(({ count, name }) => (
            <View key={name} className="contest-row" role="listitem">
              <Text>{name}</Text>
              <Text className="note">{`${count}份`}</Text>
            </View>
          ))}
        </View>
      </View>
      <View className="section">
        <Heading level={2}>怎么参加</Heading>
        <View>{whoMayWords(contest)}</View>
        <View>
          <Phrased>{`${spanWords({ opensAt, closesAt }, now).replace('到', '到|')}。`}</Phrased>
        </View>
        <View>{`每人每天答一份，${questions}题，答对${passMark}题就过关，进抽奖。过关几次都只抽一次。`}</View>
      </View>
      <View className="section">
        <Heading level={2}>规则</Heading>
        <Numbered lines={rules} />
      </View>
      {/* Nothing is drawn of a cancelled one. */}
      {state !== 'cancelled' && (
        <View className="section">
          <Heading level={2}>怎么保证抽奖公平</Heading>
          <View>{seedWords}</View>
          {publicNumberSource && (
            <View className="para">
              <Phrased>{`还要加上一个谁也定不了的数：${publicNumberSource.what}，${chineseDate(publicNumberSource.on)}公布。`}</Phrased>
            </View>
          )}
          {seedHash && (
            <View className="contest-fact">
              <Text className="note">种子的指纹，建这场竞答时就公布了</Text>
              <Text className="note contest-hash">{seedHash}</Text>
            </View>
          )}
          {termsHash && (
            <View className="contest-fact">
              <Text className="note">这一场的主办方、奖品、规则、时间的指纹，开始以后一个字也不能改</Text>
              <Text className="note contest-hash">{termsHash}</Text>
            </View>
          )}
          {children}
        </View>
      )}
    </>
  )
}

const seedWords = '抽奖用的一串随机数（叫“种子”），建这场竞答时就定下、封好。先公布由它算出的一串字（叫“指纹”），从此谁也不能再换。开奖时公开种子，对一对指纹，就知道换没换过。'
