import { View } from '@tarojs/components'
import { useCallback, useEffect, useState } from 'react'
import { contestStateNames, type Draw } from '../../../contract/contest'
import { failure } from '../../../contract/result'
import { takeDrawFile } from '@/platform/drawFile'
import { callContest } from '@/shared/api/callContest'
import { whyNot } from '@/shared/api/whyNot'
import { Button } from '@/shared/ui/Button'
import { Empty } from '@/shared/ui/Empty'
import { Heading } from '@/shared/ui/Heading'
import { Numbered } from '@/shared/ui/Numbered'
import { Page } from '@/shared/ui/Page'
import { Phrased } from '@/shared/ui/Phrased'
import { Skeleton } from '@/shared/ui/Skeleton'
import { noticeErasedContests, useContestStore } from './contestStore'
import { DrawCheck } from './DrawCheck'
import { DrawFactsList } from './DrawFactsList'
import { DrawWinners } from './DrawWinners'
import { hearContests } from './useContests'
import { readDrawText } from './useDrawCheck'
import { hearOwnWin, type Winner } from './winnerPages'
import './contest.scss'

interface DrawScreenProps {
  contestId: string
  now: Date
}

const title = '开奖与核对'

/** How a draw went, what was promised before, and how anyone can check it. */
export function DrawScreen({ contestId, now }: DrawScreenProps) {
  const { contests, receipts } = useContestStore()
  const [heard, setHeard] = useState<{ draw: Draw; own: Winner | null | undefined }>()
  const [failed, setFailed] = useState('')
  const [said, setSaid] = useState('')
  const read = useCallback(async () => {
    noticeErasedContests()
    setFailed('')
    const [told] = await Promise.all([callContest('contest.draw', { contestId }), hearContests(false, contestId)])
    if (told.ok) setHeard({ draw: told.value, own: await ownIn(told.value) })
    else setFailed(told.code === 'NOT_FOUND' ? told.message : `${whyNot(told.code)}，现在读不到。`)
  }, [contestId])
  useEffect(() => void read(), [read])

  const contest = contests.find(each => each.contestId === contestId)
  const receipt = receipts.find(each => each.contestId === contestId)
  if (!heard) {
    return (
      <Page title={title}>
        <Heading level={1}>{title}</Heading>
        {failed ? <Empty live icon="cloud-slash" text={failed} action={{ label: '再试一次', onPress: () => void read() }} /> : <Skeleton label="正在读取开奖" />}
      </Page>
    )
  }
  const { draw, own } = heard
  const isDrawn = draw.state === 'drawn'
  const askOwn = async () => setHeard({ draw, own: await ownIn(draw) })
  // What the check has read stays here: nothing of it is asked for again.
  const holdAll = (winners: readonly Winner[]) => setHeard({ draw: { ...draw, winners: [...winners], nextCursor: null }, own: winners.find(({ entryId }) => entryId === receipt?.entryId) ?? null })
  const take = async () => setSaid(await takeDrawFile(contestId, async () => (await readDrawText(contestId, () => undefined, () => false)) ?? failure('UNAVAILABLE')))
  return (
    <Page title={title} label={contestStateNames[draw.state]}>
      <Heading level={1} className="contest-head">
        {title}
      </Heading>
      {contest && (
        <View className="note">
          <Phrased>{contest.title}</Phrased>
        </View>
      )}
      {draw.state === 'cancelled' && <View className="para">这场竞答取消了，不开奖。</View>}
      {isDrawn && <DrawWinners draw={draw} own={own} onAskOwn={() => void askOwn()} />}
      <DrawFactsList draw={draw} now={now} />
      {draw.state !== 'cancelled' && (
        <View className="section">
          <Heading level={2}>怎么自己核对</Heading>
          <Numbered
            lines={[
              '看种子：用种子算出指纹，和开赛前公布的比一比，一样就是没换过。',
              ...(draw.termsHash ? ['看奖品和规则：照公布的算出指纹，和开赛前公布的比一比，一样就是没改过。'] : []),
              '看名单：用名单上的编号算出指纹，和截止时公布的比一比，再找找自己的编号。',
              `看结果：用种子${draw.publicNumberSource ? '和公开数字' : ''}给每个编号算一个数，从小到大排，排在前面的就是中奖的。`
            ]}
          />
          {isDrawn ? (
            <>
              <DrawCheck against={{ draw, ...(receipt ? { receipt } : {}) }} onAllWinners={holdAll} />
              <View className="section-near">
                <Button kind="secondary" onPress={() => void take()}>
                  下载开奖文件
                </Button>
                <View className="note contest-under" role="status" aria-live="polite">
                  {said || '文件里有名单、种子和算法，用电脑也能核对，不用连我们的服务器。'}
                </View>
              </View>
            </>
          ) : (
            <View className="para">开奖以后，这里可以下载名单，也可以用这部手机一键核对。</View>
          )}
        </View>
      )}
    </Page>
  )
}

async function ownIn(draw: Draw): Promise<Winner | null | undefined> {
  const mine = useContestStore.getState().receipts.find(({ contestId }) => contestId === draw.contestId)
  return mine ? hearOwnWin(draw, mine.entryId) : null
}
