import { View } from '@tarojs/components'
import { useState } from 'react'
import { contestStateNames } from '../../../../contract/contest'
import type { DeskContest } from '../../../../contract/contestDesk'
import { success } from '../../../../contract/result'
import type { Role } from '../../../../contract/session'
import { useOfficerStore } from '@/features/session/officerStore'
import { focusHeading } from '@/platform/keyboard'
import { scrollToTop } from '@/platform/navigation'
import { callContestDesk } from '@/shared/api/callContestDesk'
import { inOrder, stateWords } from '@/shared/contest/contestWords'
import { friendlyTime } from '@/shared/day'
import { Button } from '@/shared/ui/Button'
import { Empty } from '@/shared/ui/Empty'
import { ListRow } from '@/shared/ui/ListRow'
import { Notice } from '@/shared/ui/Notice'
import { withoutMarks } from '@/shared/ui/phrasesOf'
import { Skeleton } from '@/shared/ui/Skeleton'
import { DeskFrame } from '../frame/DeskFrame'
import { Panel } from '../frame/Panel'
import { Refused } from '../Refused'
import { usePages } from '../voices/usePages'
import { ContestDetail } from './ContestDetail'
import { ContestForm } from './ContestForm'
import { canDecide } from './canDecide'
import { runs } from './runs'
import '../officer.scss'
import '../publishing/publishing.scss'
import './contests.scss'

type At = { at: 'list' } | { at: 'form'; contest?: DeskContest } | { at: 'one'; contestId: string }

async function ask(cursor: string | undefined) {
  const heard = await callContestDesk('contests.desk', cursor === undefined ? {} : { cursor })
  return heard.ok ? success({ ...heard.value, items: heard.value.contests, nextCursor: heard.value.nextCursor ?? null, waiting: 0 }) : heard
}

const readers: readonly Role[] = ['officer', 'editor', 'admin']

/** One that was drawn between two pages may be on both. */
const once = (contests: readonly DeskContest[]) => contests.filter(({ contestId }, i) => contests.findIndex(each => each.contestId === contestId) === i)

/** 有奖竞答 at the desk: all contests of the city, a new one, and one from its opening to its last prize. */
export function ContestsScreen({ now }: { now: Date }) {
  const role = useOfficerStore(state => state.me?.role)
  const { again, failed, more, page } = usePages(ask)
  const [at, setAt] = useState<At>({ at: 'list' })
  const [said, setSaid] = useState('')
  const turn = (to: At, words = '') => {
    setAt(to)
    setSaid(words)
    scrollToTop()
    focusHeading()
  }
  const toList = () => {
    turn({ at: 'list' })
    void again()
  }

  if (at.at === 'form') {
    const { contest } = at
    return (
      <ContestForm
        now={now}
        {...(contest ? { contest } : {})}
        onSaved={({ contestId, title }) => turn({ at: 'one', contestId }, contest ? `改好了：${withoutMarks(title)}。` : `建好了：${withoutMarks(title)}。种子已经定下、封存。`)}
        onBack={() => (contest ? turn({ at: 'one', contestId: contest.contestId }) : toList())}
      />
    )
  }
  if (at.at === 'one') return <ContestDetail contestId={at.contestId} now={now} said={said} onChange={contest => turn({ at: 'form', contest })} onBack={toList} />
  const contests = page ? inOrder(once(page.items)) : []
  return (
    <DeskFrame
      at="contestDesk"
      title="有奖竞答"
      {...(page ? { note: `截至${friendlyTime(page.asOf, now)}` } : {})}
      {...(runs(role) ? { side: <Button onPress={() => turn({ at: 'form' })}>办一场竞答</Button> } : {})}
    >
      {page && failed && <Notice icon="cloud-slash" live>{`没能读到新的，下面是先前读到的。${failed.message}`}</Notice>}
      {!page && (failed ? <Refused failure={failed} roles={readers} onAgain={() => void again()} /> : <Skeleton label="正在读取竞答" />)}
      {page && contests.length === 0 && <Empty icon="trophy" text={runs(role) ? '还没有竞答。点“办一场竞答”就能办。' : '还没有竞答。编辑和管理员可以办。'} />}
      {contests.length > 0 && (
        <Panel title="全市的竞答" note={page?.nextCursor ? `先列${contests.length}场` : `${contests.length}场`}>
          <View className="rows">
            {contests.map(contest => (
              <ListRow key={contest.contestId} title={contest.title} note={noteOf(contest, now, page ? new Date(page.asOf) : now)} onPress={() => turn({ at: 'one', contestId: contest.contestId })} />
            ))}
          </View>
          {page?.nextCursor && (
            <Button kind="quiet" onPress={() => void more()}>
              再看一些
            </Button>
          )}
        </Panel>
      )}
    </DeskFrame>
  )
}

function noteOf(contest: DeskContest, now: Date, asOf: Date): string {
  const { held, mine, people, publisher, redeemed, state, winners } = contest
  const count = people === null ? '' : `${people}人参加`
  const todo = !mine ? '' : canDecide(contest, asOf) && state !== 'drawn' && state !== 'cancelled' ? `${held}条待核` : state === 'closed' ? (contest.entryListHash ? '可以开奖' : '要定名单') : ''
  const prizes = state === 'drawn' ? `${winners}份奖，兑了${redeemed}份` : ''
  return [state === 'open' || state === 'announced' ? stateWords(contest, now) : contestStateNames[state], publisher, count, prizes, todo].filter(Boolean).join('　')
}
