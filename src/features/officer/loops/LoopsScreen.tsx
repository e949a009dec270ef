import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { type LoopRow, type LoopState, loopStateNames } from '../../../../contract/loop'
import { type Failure, success } from '../../../../contract/result'
import type { ScamKind } from '../../../../contract/vocabulary'
import { useOfficerStore } from '@/features/session/officerStore'
import { focusHeading } from '@/platform/keyboard'
import { scrollToTop } from '@/platform/navigation'
import { callLoop } from '@/shared/api/callLoop'
import { friendlyTime } from '@/shared/day'
import { Button } from '@/shared/ui/Button'
import { Chips } from '@/shared/ui/Chips'
import { Empty } from '@/shared/ui/Empty'
import { Notice } from '@/shared/ui/Notice'
import { Skeleton } from '@/shared/ui/Skeleton'
import { DeskFrame } from '../frame/DeskFrame'
import { Panel } from '../frame/Panel'
import { Refused } from '../Refused'
import { useAsked } from '../useAsked'
import { LoopDetail } from './LoopDetail'
import { LoopList } from './LoopList'
import { OpenLoop } from './OpenLoop'
import '../officer.scss'
import '../publishing/publishing.scss'
import './loops.scss'

interface LoopsScreenProps {
  now: Date
  /** Reports that a matter is to be opened for. */
  cluster?: { clusterId: string; kind?: ScamKind }
  /** A matter to begin with. */
  loopId?: string
}

type At = { at: 'list' } | { at: 'new' } | { at: 'one'; loopId: string }

const states = Object.keys(loopStateNames) as LoopState[]
const nothing: Record<LoopState, string> = { open: '没有在办的事。', overdue: '没有逾期的。', closed: '还没有办结的事。' }

/** 闭环: matters from their first sign to their result. */
export function LoopsScreen({ now, cluster, loopId }: LoopsScreenProps) {
  const [at, setAt] = useState<At>(cluster ? { at: 'new' } : loopId ? { at: 'one', loopId } : { at: 'list' })
  const [state, setState] = useState<LoopState>('open')
  const turn = (to: At) => {
    setAt(to)
    scrollToTop()
    focusHeading()
  }
  if (at.at === 'one') return <LoopDetail loopId={at.loopId} now={now} onBack={() => turn({ at: 'list' })} />
  if (at.at === 'new') return <OpenLoop {...(cluster ? { cluster } : {})} onOpened={loop => turn({ at: 'one', loopId: loop.loopId })} onBack={() => turn({ at: 'list' })} />
  return <LoopsPage now={now} state={state} onState={setState} onNew={() => turn({ at: 'new' })} onOpen={id => turn({ at: 'one', loopId: id })} />
}

interface LoopsPageProps {
  now: Date
  state: LoopState
  onState: (state: LoopState) => void
  onNew: () => void
  onOpen: (loopId: string) => void
}

function LoopsPage({ now, state, onState, onNew, onOpen }: LoopsPageProps) {
  const admin = useOfficerStore(store => store.me?.role === 'admin')
  const { again, failed, value: heard } = useAsked(
    useCallback(async () => {
      const found = await callLoop('loops.list', { state })
      return found.ok ? success({ ...found.value, state }) : found
    }, [state])
  )
  // What was heard of another state is not shown under this one; how many there are holds for all.
  const value = heard?.state === state ? heard : undefined
  const [more, setMore] = useState<{ loops: LoopRow[]; nextCursor: string | null; after: unknown }>()
  const [missed, setMissed] = useState<{ failure: Failure; after: unknown }>()
  const further = more && more.after === value ? more : undefined
  const loops = [...(value?.loops ?? []), ...(further?.loops ?? [])]
  const nextCursor = further ? further.nextCursor : (value?.nextCursor ?? null)
  const readMore = async () => {
    if (!nextCursor) return
    const found = await callLoop('loops.list', { state, cursor: nextCursor })
    setMissed(found.ok ? undefined : { failure: found, after: value })
    if (found.ok) setMore({ loops: [...(further?.loops ?? []), ...found.value.loops], nextCursor: found.value.nextCursor, after: value })
  }
  const choices = states.map(id => ({ id, text: heard ? `${loopStateNames[id]}${heard.counts[id]}件` : loopStateNames[id] }))
  return (
    <DeskFrame at="loops" title="闭环" {...(value ? { note: `截至${friendlyTime(value.asOf, now)}` } : {})} side={<Button onPress={onNew}>从线索建一件事</Button>}>
      <View className="note">一组举报或者一条线索，研判、宣传、防控、处置，四步走到有结果。</View>
      <View className="desk-filters">
        <Chips label="看哪些" choices={choices} chosen={state} onChoose={to => to && onState(to)} />
      </View>
      {value && failed && <Notice icon="cloud-slash" live>{`没能读到新的，下面是先前读到的。${failed.message}`}</Notice>}
      {!value && (failed ? <Refused failure={failed} onAgain={() => void again()} /> : <Skeleton label="正在读取闭环" />)}
      {value && loops.length === 0 && <Empty icon="check-circle" text={nothing[state]} />}
      {loops.length > 0 && (
        <Panel title={loopStateNames[state]} note={state === 'closed' ? '先看刚办结的' : '先看快到期的'}>
          <LoopList loops={loops} now={now} showStation={admin} onOpen={onOpen} />
          {missed && missed.after === value && <Notice icon="cloud-slash" live>{`没能读到后面的。${missed.failure.message}`}</Notice>}
          {nextCursor && (
            <Button kind="quiet" onPress={() => void readMore()}>
              再看一些
            </Button>
          )}
        </Panel>
      )}
    </DeskFrame>
  )
}
