import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import type { DeskContest } from '../../../../contract/contestDesk'
import { useOfficerStore } from '@/features/session/officerStore'
import { focusHeading } from '@/platform/keyboard'
import { openPage, scrollToTop } from '@/platform/navigation'
import { routes } from '@/routes'
import { callContestDesk } from '@/shared/api/callContestDesk'
import { ContestFacts } from '@/shared/contest/ContestFacts'
import { friendlyTime } from '@/shared/day'
import { Dialog } from '@/shared/ui/Dialog'
import { ListRow } from '@/shared/ui/ListRow'
import { Notice } from '@/shared/ui/Notice'
import { withoutMarks } from '@/shared/ui/phrasesOf'
import { Skeleton } from '@/shared/ui/Skeleton'
import { Tool } from '@/shared/ui/Tool'
import { DeskFrame } from '../frame/DeskFrame'
import { Panel } from '../frame/Panel'
import { isSignedOut, Refused } from '../Refused'
import { useAsked } from '../useAsked'
import { CancelStep } from './CancelStep'
import { ContestDeeds, type Deed } from './ContestDeeds'
import { ContestFigures } from './ContestFigures'
import { DeskStandings } from './DeskStandings'
import { DrawStep } from './DrawStep'
import { HeldStep } from './HeldStep'
import { PrizesStep } from './PrizesStep'
import { RedeemStep } from './RedeemStep'

interface ContestDetailProps {
  contestId: string
  now: Date
  /** What was done just before. */
  said: string
  onChange: (contest: DeskContest) => void
  onBack: () => void
}

/** One contest: its numbers, what is to be done next, and the communities beside each other. */
export function ContestDetail({ contestId, now, onBack, onChange, said: before }: ContestDetailProps) {
  const role = useOfficerStore(state => state.me?.role)
  const { again, failed, value } = useAsked(useCallback(() => callContestDesk('contests.read', { contestId }), [contestId]))
  const [deed, setDeed] = useState<Deed>()
  const [said, setSaid] = useState(before)
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  // What was just done stands in the place of what was read before it, until it is read anew.
  const [changed, setChanged] = useState<{ contest: DeskContest; instead: typeof value }>()
  const contest = changed && changed.instead === value ? changed.contest : value?.contest
  // Where a line may break is for headings, and for the form.
  const plain = contest && { ...contest, title: withoutMarks(contest.title) }
  const turn = (to: Deed | undefined) => {
    setDeed(to)
    setProblem('')
    // What was said of the step before last would be taken for what the next one did.
    if (to) setSaid('')
    scrollToTop()
    focusHeading()
  }
  const back = () => {
    turn(undefined)
    void again()
  }
  const done = (words: string, after: DeskContest) => {
    setSaid(words)
    setChanged({ contest: after, instead: value })
    back()
  }
  const close = async () => {
    setDeed(undefined)
    if (busy) return
    setBusy(true)
    setProblem('')
    const closed = await callContestDesk('contests.close', { contestId })
    setBusy(false)
    if (closed.ok) {
      setSaid(`名单定下了，一共${closed.value.entries}个参加编号，名单的指纹已经公布。`)
      setChanged({ contest: closed.value, instead: value })
    } else setProblem(closed.message)
    await again()
  }

  const asOf = value ? new Date(value.standings.asOf) : now
  if (plain && deed === 'held') return <HeldStep contest={plain} now={now} asOf={asOf} onBack={back} />
  if (plain && deed === 'draw') return <DrawStep contest={plain} onDone={done} onBack={back} />
  if (plain && deed === 'redeem') return <RedeemStep contest={plain} onBack={back} />
  if (plain && deed === 'prizes') return <PrizesStep contest={plain} now={now} onBack={back} />
  if (plain && deed === 'cancel') return <CancelStep contest={plain} onDone={done} onBack={back} />
  return (
    <DeskFrame
      at="contestDesk"
      title={contest?.title ?? '有奖竞答'}
      bar="有奖竞答"
      {...(value ? { note: `截至${friendlyTime(value.standings.asOf, now)}` } : {})}
      onBack={onBack}
      side={
        <Tool icon="arrow-u-up-left" onPress={onBack}>
          回清单
        </Tool>
      }
      overlay={
        contest &&
        deed === 'close' && (
          <Dialog
            question="现在定名单吗？"
            sentence="定了以后名单不能再改，名单的指纹马上公布，大家都能核对。"
            keep={{ label: '先不定', onPress: () => setDeed(undefined) }}
            undo={{ label: '定下来', onPress: () => void close() }}
          />
        )
      }
    >
      {!contest && (failed ? <Refused failure={failed} onAgain={() => void again()} /> : <Skeleton label="正在读取这场竞答" />)}
      {contest && failed && !isSignedOut(failed) && <Notice icon="cloud-slash" live>{`没能读到新的，下面是先前读到的。${failed.message}`}</Notice>}
      {(problem || said) && (
        <View className="contests-said">
          <Notice icon={problem ? 'warning' : 'info'} tone={problem ? 'care' : 'act'} live>
            {problem || said}
          </Notice>
        </View>
      )}
      {contest && value && (
        <>
          <ContestFigures contest={contest} now={now} />
          <ContestDeeds contest={contest} role={role} busy={busy} now={asOf} onDeed={to => (to === 'change' ? onChange(contest) : to === 'close' ? setDeed(to) : turn(to))} />
          {contest.state !== 'announced' && <DeskStandings standings={value.standings} />}
          <Panel title="公布的内容" note={`${contest.publisher}主办`}>
            <ContestFacts contest={contest} now={now}>
              <View className="rows section-near">
                <ListRow
                  title="开奖与核对"
                  note={contest.state === 'drawn' ? '中奖名单，在手机上核对，下载开奖文件' : '居民看得到的每一步'}
                  onPress={() => openPage(routes.contestDraw(contestId))}
                />
              </View>
            </ContestFacts>
          </Panel>
        </>
      )}
    </DeskFrame>
  )
}
