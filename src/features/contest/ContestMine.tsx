import { Image, Text, View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import type { Contest, MyContest } from '../../../contract/contest'
import { codePicture } from '@/platform/codePicture'
import { copyText } from '@/platform/phone'
import { Heading } from '@/shared/ui/Heading'
import { Notice } from '@/shared/ui/Notice'
import { Tool } from '@/shared/ui/Tool'
import { asSentence, hasTomorrow, momentWords, spacedPrizeCode } from '@/shared/contest/contestWords'

interface ContestMineProps {
  contest: Contest
  mine: MyContest | undefined
  /** Why I cannot take part, in a sentence. */
  whyNot: string | null
  now: Date
}

/** How I stand in a contest: a prize first, then the entry, then why not. */
export function ContestMine({ contest, mine, now, whyNot }: ContestMineProps) {
  if (contest.state === 'cancelled') {
    return (
      <View className="section-near">
        <Notice icon="warning" tone="care">{`这场竞答已经取消。${contest.cancelReason ? `原因：${asSentence(contest.cancelReason)}` : ''}`}</Notice>
      </View>
    )
  }
  if (mine?.prize) return <Prize prize={mine.prize} publisher={contest.publisher} now={now} />
  const line = standingWords(contest, mine, now)
  return (
    <>
      {whyNot && (contest.state === 'open' || contest.state === 'announced') && (
        <View className="section-near">
          <Notice icon="info">{whyNot}</Notice>
        </View>
      )}
      {mine?.note && (
        <View className="section-near">
          <Notice icon="info">{mine.note}</Notice>
        </View>
      )}
      {line && <View className="para strong">{line}</View>}
    </>
  )
}

function standingWords(contest: Contest, mine: MyContest | undefined, now: Date): string {
  const { passMark, questions, state } = contest
  if (!mine) return ''
  // Whoever is not in the list is told that by the note: it was not drawn from.
  if (state === 'drawn' && mine.receipt) return mine.note ? '' : '这次没有抽中，谢谢您参加。'
  if (mine.passed) return mine.held || mine.note ? '' : state === 'closed' ? '您已参加抽奖，等开奖。' : '您已经过关，参加抽奖了。'
  if (mine.papers === 0) return state === 'open' || state === 'announced' ? '' : '您没有参加这一场。'
  const isOver = state === 'closed' || state === 'drawn' || (mine.paperToday && !hasTomorrow(contest, now))
  // How many were right is told once the keys are.
  const best = mine.bestRight === null ? '' : `，最多对${mine.bestRight}题`
  return `您答了${mine.papers}份${best}，${questions}题里答对${passMark}题才过关。${isOver ? '这场没有过关，谢谢您参加。' : '现在还没有过关。'}`
}

function Prize({ now, prize, publisher }: { prize: NonNullable<MyContest['prize']>; publisher: string; now: Date }) {
  const { code, name, redeemedAt } = prize
  const [said, setSaid] = useState('')
  const picture = useMemo(() => codePicture(code), [code])
  const copy = async () => setSaid((await copyText(code)) ? '复制好了。' : '没能复制，请抄下来或截屏。')
  return (
    <View className="section section-near">
      <Heading level={2}>{`您抽中了：${name}`}</Heading>
      {redeemedAt ? (
        <View>{`已在${momentWords(redeemedAt, now)}领走。不是您领的，请找${publisher}。`}</View>
      ) : (
        <>
          <View className="note">兑奖码</View>
          <View className="contest-prize" role="img" aria-label={`兑奖码：${[...code].join(' ')}`}>
            {spacedPrizeCode(code)}
          </View>
          <Image className="contest-picture" src={picture} mode="aspectFit" aria-label="兑奖码的二维码" nativeProps={{ alt: '兑奖码的二维码' }} />
          <View>{`到${publisher}，把这个码给民警看，当面领奖。领奖不要钱，也不用发链接、转账、给验证码。`}</View>
          <View className="tools">
            <Tool icon="link-simple" onPress={() => void copy()}>
              复制兑奖码
            </Tool>
          </View>
          <Text className="note" aria-live="polite">
            {said}
          </Text>
        </>
      )}
    </View>
  )
}
