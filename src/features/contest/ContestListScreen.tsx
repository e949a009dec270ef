import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Contest, MyContest } from '../../../contract/contest'
import { openPage } from '@/platform/navigation'
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
import { inOrder, momentWords, shortId, stateWords } from '@/shared/contest/contestWords'
import { useContests } from './useContests'
import './contest.scss'

interface ContestListScreenProps {
  now: Date
  /** Counts up when the page comes into sight. */
  shown?: number
}

/** So many more at a tap; a city of many stations has hundreds a year. */
const atOnce = 30

/** 有奖竞答: all contests of the city, a prize of mine that waits first, then open ones. */
export function ContestListScreen({ now, shown = 0 }: ContestListScreenProps) {
  const { contests, failed, heardAt, mine, more, read, reading, receipts } = useContests(shown)
  const [count, setCount] = useState(atOnce)
  const ordered = waitingFirst(inOrder(contests), mine)
  const readOn = () => {
    setCount(count + atOnce)
    if (count + atOnce > ordered.length) void more?.()
  }
  const old = receipts.filter(({ contestId }) => !contests.some(each => each.contestId === contestId))
  return (
    <Page title="有奖竞答">
      <Heading level={1} className="contest-head">
        有奖竞答
      </Heading>
      <View className="note">
        <Phrased>每人每天答一份，过关就进抽奖。开奖结果人人都能核对。</Phrased>
      </View>
      {failed && contests.length > 0 && heardAt && (
        <View className="section-near">
          <Notice icon="cloud-slash" live>{`${failed}。这些是${friendlyTime(heardAt, now)}存在手机上的。`}</Notice>
        </View>
      )}
      {contests.length > 0 ? (
        <>
          <View className="rows section-near">
            {ordered.slice(0, count).map(contest => (
              <ListRow
                key={contest.contestId}
                icon="trophy"
                title={contest.title}
                note={[ownWords(contest, mine[contest.contestId]), stateWords(contest, now), contest.publisher].filter(Boolean).join('　')}
                onPress={() => openPage(routes.contest(contest.contestId))}
              />
            ))}
          </View>
          {(count < ordered.length || more) && (
            <Button kind="quiet" onPress={readOn}>
              再看一些
            </Button>
          )}
        </>
      ) : reading ? (
        <Skeleton label="正在读取竞答" />
      ) : failed ? (
        <Empty live icon="cloud-slash" text={`${failed}，现在读不到。`} action={{ label: '再试一次', onPress: () => void read() }} />
      ) : (
        <Empty icon="trophy" text="现在没有竞答，有了会放在这里。平时先做今日一练。" action={{ label: '开始今日一练', onPress: () => openPage(routes.practice()) }} />
      )}
      {old.length > 0 && (
        <View className="section">
          <Heading level={2}>以前的回执</Heading>
          <View className="rows">
            {old.map(({ contestId, enteredAt, entryId, title }) => (
              <ListRow key={contestId} icon="file-text" title={title} note={[prizeWords(mine[contestId]), `${momentWords(enteredAt, now)}参加`, `参加编号${shortId(entryId)}`].filter(Boolean).join('　')} onPress={() => openPage(routes.contest(contestId))} />
            ))}
          </View>
        </View>
      )}
    </Page>
  )
}

const waitsForMe = (mine: MyContest | undefined): boolean => mine?.prize?.redeemedAt === null

const waitingFirst = (contests: readonly Contest[], mine: Readonly<Record<string, MyContest>>): Contest[] => {
  const waits = ({ contestId, state }: Contest) => state === 'drawn' && waitsForMe(mine[contestId])
  return [...contests.filter(waits), ...contests.filter(contest => !waits(contest))]
}

function prizeWords(mine: MyContest | undefined): string {
  if (!mine?.prize) return ''
  return mine.prize.redeemedAt === null ? '您抽中了，看兑奖码' : '您抽中了，已领奖'
}

/** What concerns me of a contest, before all else. */
function ownWords({ state }: Contest, mine: MyContest | undefined): string {
  if (!mine || state === 'cancelled') return ''
  return prizeWords(mine) || (mine.papers > 0 ? '您参加过' : '')
}
