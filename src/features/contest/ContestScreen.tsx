import { View } from '@tarojs/components'
import { useState } from 'react'
import { type Contest, contestStateNames, type MyContest } from '../../../contract/contest'
import { chinaDay } from '../../../contract/chinaDay'
import { useProfileStore } from '@/features/session/profileStore'
import { focusHeading } from '@/platform/keyboard'
import { openPage, scrollToTop } from '@/platform/navigation'
import { routes } from '@/routes'
import { friendlyTime } from '@/shared/day'
import { Button } from '@/shared/ui/Button'
import { Empty } from '@/shared/ui/Empty'
import { Heading } from '@/shared/ui/Heading'
import { ListRow } from '@/shared/ui/ListRow'
import { Notice } from '@/shared/ui/Notice'
import { Page } from '@/shared/ui/Page'
import { Phrased } from '@/shared/ui/Phrased'
import { Skeleton } from '@/shared/ui/Skeleton'
import { ContestFacts } from '@/shared/contest/ContestFacts'
import { ContestMine } from './ContestMine'
import { ContestReceipt } from './ContestReceipt'
import { ContestReview } from './ContestReview'
import { ContestStandings } from './ContestStandings'
import { hasTomorrow, nextWords, whyNotHere } from '@/shared/contest/contestWords'
import { dropSheet, isUnderWay } from './contestStore'
import { waits } from './handIn'
import { useContest } from './useContest'
import './contest.scss'

interface ContestScreenProps {
  contestId: string
  now: Date
  /** Counts up when the page comes into sight. */
  shown?: number
}

/** One contest: how I stand in it, what is to be won, the rules, and how the draw can be checked. */
export function ContestScreen({ contestId, now, shown = 0 }: ContestScreenProps) {
  const work = useContest(contestId, shown)
  const { contest, failed, heardAt, mine, read, reading, receipt, review, sheet, standings } = work
  const communityId = useProfileStore(state => state.communityId)
  const [reviewing, setReviewing] = useState(false)
  const turn = (to: boolean) => {
    setReviewing(to)
    scrollToTop()
    focusHeading()
  }

  if (reviewing && review?.length) return <ContestReview items={review} onBack={() => turn(false)} />
  if (!contest) {
    return (
      <Page title="有奖竞答">
        <Heading level={1}>{receipt?.title ?? '有奖竞答'}</Heading>
        {reading ? (
          <Skeleton label="正在读取竞答" />
        ) : failed ? (
          <Empty live icon="cloud-slash" text={`${failed}，现在读不到。`} action={{ label: '再试一次', onPress: () => void read() }} />
        ) : receipt ? (
          <Empty live icon="file-text" text="这场竞答过去很久，不在列表里了。开奖的结果还能查。" action={{ label: '看开奖与核对', onPress: () => openPage(routes.contestDraw(contestId)) }} />
        ) : (
          <Empty live icon="trophy" text="没有找到这场竞答，它可能已经撤下。" action={{ label: '看别的竞答', onPress: () => openPage(routes.contests) }} />
        )}
        {receipt && <ContestReceipt title={receipt.title} seedHash={receipt.seedHash} receipt={receipt} now={now} />}
      </Page>
    )
  }
  // A server that has heard of the person knows better than the phone.
  const whyNot = mine && !failed ? mine.whyNot : whyNotHere(contest, communityId)
  const waiting = sheet !== undefined && waits(sheet)
  // Handed in on another phone, the one that lies here is over.
  const isDone = mine?.paperToday === true && sheet !== undefined && chinaDay(new Date(sheet.startedAt)) === chinaDay(now)
  const begun = sheet !== undefined && isUnderWay(sheet, now) && !isDone
  const doneToday = mine?.paperToday === true && !begun
  const start = () => {
    // Which day it is says the server: where it has no paper of today, the one on the phone is of another day.
    if (sheet?.reply && mine?.paperToday === false && !failed) dropSheet(contestId)
    openPage(routes.contestPaper(contestId))
  }
  // What was drawn before the end may still be handed in a little later.
  const canAnswer = contest.state === 'open' || (contest.state === 'closed' && (begun || waiting))
  const toCommunity = whyNot !== null && !begun && !waiting
  const kept = mine?.receipt ?? receipt
  return (
    <Page
      title="有奖竞答"
      label={contestStateNames[contest.state]}
      dock={
        !canAnswer && !(toCommunity && contest.state === 'announced') ? undefined : toCommunity ? (
          <Button kind={canAnswer ? 'primary' : 'secondary'} onPress={() => openPage(routes.community)}>
            选我的社区
          </Button>
        ) : (
          <Button disabled={doneToday && !waiting} onPress={start}>
            {waiting ? '有一份等着交' : begun && sheet.answers.length > 0 ? `接着答，答到第${sheet.answers.length + 1}题` : doneToday ? doneWords(contest, mine, now) : '开始答题'}
          </Button>
        )
      }
    >
      <Heading level={1} className="contest-head">
        <Phrased>{contest.title}</Phrased>
      </Heading>
      <View className="note">
        <Phrased>{[`${contest.publisher}主办`, nextWords(contest, now)].filter(Boolean).join('　')}</Phrased>
      </View>
      {failed && heardAt && (
        <View className="section-near">
          <Notice icon="cloud-slash" live>{`${failed}。下面是${friendlyTime(heardAt, now)}存在手机上的。`}</Notice>
        </View>
      )}
      <ContestMine contest={contest} mine={mine} whyNot={whyNot} now={now} />
      {(review?.length ?? 0) > 0 && (
        <View className="rows section-near">
          <ListRow icon="book-open-text" title="我的答卷和讲解" note={`${review?.length ?? 0}题，看看答案和为什么`} onPress={() => turn(true)} />
        </View>
      )}
      {kept && <ContestReceipt title={contest.title} seedHash={contest.seedHash} receipt={kept} isCancelled={contest.state === 'cancelled'} now={now} />}
      <ContestFacts contest={contest} now={now}>
        <View className="rows section-near">
          <ListRow icon="magnifying-glass" title="开奖与核对" note={contest.state === 'drawn' ? '看中奖名单，自己核对一遍' : '看抽奖的每一步，怎么自己核对'} onPress={() => openPage(routes.contestDraw(contestId))} />
        </View>
      </ContestFacts>
      {standings && contest.state !== 'announced' && <ContestStandings standings={standings} />}
    </Page>
  )
}

/** There may be no tomorrow for a contest, and nothing to wait for where no paper has passed. */
function doneWords(contest: Contest, mine: MyContest, now: Date): string {
  if (mine.passed) return '今天的答过了，等开奖'
  return hasTomorrow(contest, now) ? '今天的答过了，明天再来' : '这场没有过关，谢谢您参加'
}
