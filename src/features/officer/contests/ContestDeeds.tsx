import { View } from '@tarojs/components'
import { chinaDay } from '../../../../contract/chinaDay'
import { graceMinutes } from '../../../../contract/contest'
import type { DeskContest } from '../../../../contract/contestDesk'
import { momentWords } from '@/shared/contest/contestWords'
import { chineseDate } from '@/shared/day'
import { Button } from '@/shared/ui/Button'
import { Panel } from '../frame/Panel'
import { canDecide } from './canDecide'
import { runs } from './runs'

export type Deed = 'change' | 'held' | 'close' | 'draw' | 'redeem' | 'prizes' | 'cancel'

interface ContestDeedsProps {
  contest: DeskContest
  role: string | undefined
  busy: boolean
  /** By the clock of the server, which decides. */
  now: Date
  onDeed: (deed: Deed) => void
}

/** What can be done with a contest from where it stands: the next step first. */
export function ContestDeeds({ busy, contest, now, onDeed, role }: ContestDeedsProps) {
  const { entryListHash, held, mine, publicNumberSource, redeemed, state, winners } = contest
  const may = mine && runs(role)
  const redeems = state === 'drawn' && mayRedeem(contest)
  const isOut = redeemed < winners
  const isClosed = state === 'closed'
  const waits = canDecide(contest, now)
  const next = isClosed && may ? (entryListHash ? 'draw' : waits ? 'held' : 'close') : undefined
  const early = publicNumberSource !== null && chinaDay(now) < publicNumberSource.on
  const kind = (deed: Deed) => (next === deed ? 'primary' : 'secondary')
  return (
    <Panel title="接下来">
      <View>{whatNext(contest, may, early, waits, now)}</View>
      <View className="contests-deeds">
        {isClosed && may && entryListHash && (
          <Button disabled={early} onPress={() => onDeed('draw')}>
            {early ? `${chineseDate(publicNumberSource.on)}才能开奖` : '开奖'}
          </Button>
        )}
        {mine && waits && state !== 'drawn' && (
          <Button kind={kind('held')} onPress={() => onDeed('held')}>{`核一核，${held}条等着`}</Button>
        )}
        {isClosed && may && !entryListHash && (
          <Button kind={kind('close')} disabled={busy || waits} onPress={() => onDeed('close')}>
            {busy ? '正在定名单…' : waits ? '核完才能定名单' : '定名单'}
          </Button>
        )}
        {mine && !waits && !entryListHash && (state === 'open' || isClosed) && (
          <Button kind="secondary" onPress={() => onDeed('held')}>
            {held > 0 ? '看没核的记录' : '看核过的记录'}
          </Button>
        )}
        {redeems && isOut && <Button onPress={() => onDeed('redeem')}>兑奖</Button>}
        {redeems && (
          <Button kind={isOut ? 'secondary' : 'primary'} onPress={() => onDeed('prizes')}>
            {isOut ? '看哪些还没领' : '看领奖的记录'}
          </Button>
        )}
        {redeems && !isOut && (
          <Button kind="secondary" onPress={() => onDeed('redeem')}>
            兑奖
          </Button>
        )}
        {state === 'announced' && may && (
          <Button kind="secondary" onPress={() => onDeed('change')}>
            改内容
          </Button>
        )}
        {state !== 'drawn' && state !== 'cancelled' && may && (
          <Button kind="quiet" onPress={() => onDeed('cancel')}>
            取消这场竞答
          </Button>
        )}
      </View>
    </Panel>
  )
}

/** Told where the contest is read: what was just done here was done by who runs it, and hands prizes out as well. */
const mayRedeem = (contest: DeskContest): boolean => contest.mayRedeem ?? contest.mine

function whatNext(contest: DeskContest, may: boolean, early: boolean, waits: boolean, now: Date): string {
  const { decideUntil, entryListHash, held, mine, publicNumberSource, redeemed, state, winners } = contest
  if (state === 'cancelled') return '这场取消了，不能再做什么。'
  if (state === 'drawn') return mayRedeem(contest) ? drawnWords(winners, winners - redeemed) : '开奖了。这里只看：奖品由主办的派出所和参加社区的派出所来兑。'
  if (!mine) return '这场是别的派出所办的，这里只看。'
  if (!may) return '编辑和管理员才能定名单、开奖、取消。'
  if (state === 'announced') return '还没开始。现在还能改内容，到时间自动开始。'
  if (state === 'open') return `正在进行，到时间自动截止。截止后${graceMinutes}分钟内，已经取到题的还能交。`
  if (entryListHash) return early ? '名单定好了，等公开数字公布。' : publicNumberSource ? `可以开奖了。请准备好“${publicNumberSource.what}”。` : '可以开奖了。'
  if (waits) return `截止了。先核完等着的记录，再定名单。${decideUntil ? `没核的，到${momentWords(decideUntil, now)}自动不进，那以后也能定名单。` : ''}`
  return held > 0 ? `核的时间过了，还有${held}条没核，按规则不进名单。下一步定名单。` : '截止了。下一步定名单。'
}

function drawnWords(winners: number, out: number): string {
  if (winners === 0) return '开奖了，名单上没有编号，没有抽出奖。'
  return out > 0 ? `开奖了，还有${out}份没领。中奖的人凭手机上的兑奖码来领，扫码或输码就能兑。` : '开奖了，奖品都领完了。'
}
