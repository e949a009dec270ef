import { chinaDay } from '../../../contract/chinaDay'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { type Visit, type VisitKind, visitKindNames } from '../../../contract/fieldwork'
import { errorMessages } from '../../../contract/result'
import { friendlyTime } from '@/shared/day'
import { whyNot } from '@/shared/api/whyNot'
import { Button } from '@/shared/ui/Button'
import { Chips } from '@/shared/ui/Chips'
import { Dialog } from '@/shared/ui/Dialog'
import { Empty } from '@/shared/ui/Empty'
import { Notice } from '@/shared/ui/Notice'
import { Skeleton } from '@/shared/ui/Skeleton'
import { Tool } from '@/shared/ui/Tool'
import { callFieldwork } from '@/shared/api/callFieldwork'
import { CoverageBars } from './CoverageBars'
import { DeskFrame } from './frame/DeskFrame'
import { Panel } from './frame/Panel'
import { isSignedOut, Refused } from './Refused'
import { RejectedMarks } from './RejectedMarks'
import type { Asked } from './useAsked'
import { VisitItem } from './VisitItem'
import type { LastMark } from './VisitsScreen'
import { type VisitFilter, visitFilters, visitsShown, withMark } from './visitState'
import { type OutboxMark, useVisitOutboxStore } from './visitOutboxStore'
import { useVisitsStore } from './visitsStore'

interface VisitListProps {
  now: Date
  visits: Asked<true>
  areas: Record<string, string>
  kind: VisitKind
  onKind: (kind: VisitKind) => void
  last: LastMark | undefined
  onUndo: (last: LastMark) => void
  changed: number
  onMark: (visit: Visit) => void
  onPlace: (visit?: Visit) => void
}

const pageSize = 30
const kindChoices = (Object.keys(visitKindNames) as VisitKind[]).map(id => ({ id, text: visitKindNames[id] }))
const filterChoices = (Object.keys(visitFilters) as VisitFilter[]).map(id => ({ id, text: visitFilters[id] }))
const nothing: Record<VisitFilter, string> = { open: '没有要去的地方了。', due: '没有到期的。', done: '还没有走完的地方。' }

/** A mark waits for the network, unless the server has said for what: to sign in again. */
function waitsFor(item: OutboxMark | undefined): string | undefined {
  if (!item) return undefined
  const said = item.message === undefined || item.message === errorMessages.UNAVAILABLE ? '联网后发送' : item.message
  return `存在这部手机上，${said}`
}

/** The station's places of one kind. */
export function VisitList(props: VisitListProps) {
  const { now, visits: asked, areas, kind, onKind, last, onUndo, changed, onMark, onPlace } = props
  const today = chinaDay(now)
  const { visits, asOf, remove } = useVisitsStore()
  const items = useVisitOutboxStore(state => state.items)
  const [filter, setFilter] = useState<VisitFilter>('open')
  const [most, setMost] = useState(pageSize)
  const [removing, setRemoving] = useState<Visit>()
  const [problem, setProblem] = useState('')

  const pendingOf = (visitId: string) => items.filter(({ mark, state, undone }) => mark.visitId === visitId && state !== 'rejected' && !undone).at(-1)
  const shown = visitsShown(visits.map(visit => withMark(visit, pendingOf(visit.visitId)?.mark, today)), kind, filter, today)
  async function removePlace(visit: Visit): Promise<void> {
    setRemoving(undefined)
    const removed = await callFieldwork('visits.remove', { visitId: visit.visitId })
    if (!removed.ok && removed.code !== 'NOT_FOUND') return setProblem(`没有删掉${visit.label}。${removed.message}`)
    setProblem('')
    remove(visit.visitId)
  }
  const { failed } = asked
  const stopped = failed && (isSignedOut(failed) || asOf === null) ? failed : undefined
  return (
    <DeskFrame
      title="走访"
      at="visits"
      {...(asOf ? { note: `截至${friendlyTime(asOf, now)}` } : {})}
      side={
        <Button kind="secondary" onPress={() => onPlace()}>
          加一处
        </Button>
      }
      overlay={
        removing && (
          <Dialog
            question={`删掉“${removing.label}”吗？`}
            sentence="走访记录也会一起删掉，找不回来。"
            keep={{ label: '留着', onPress: () => setRemoving(undefined) }}
            undo={{ label: '删掉', onPress: () => void removePlace(removing) }}
          />
        )
      }
    >
      <Chips label="走访哪一类" choices={kindChoices} chosen={kind} onChoose={to => (onKind(to ?? kind), setMost(pageSize))} />
      <Chips label="看哪些" choices={filterChoices} chosen={filter} onChoose={to => (setFilter(to ?? filter), setMost(pageSize))} />
      <View role="status" aria-live="polite">
        {last && (
          <View className="undo">
            <View>{`记下了：${last.label}，${last.words}`}</View>
            <Tool icon="arrow-counter-clockwise" onPress={() => onUndo(last)}>
              撤销
            </Tool>
          </View>
        )}
        {problem && <View>{problem}</View>}
      </View>
      <RejectedMarks items={items} />
      {stopped ? (
        <Refused failure={stopped} onAgain={() => void asked.again()} />
      ) : (
        <>
          {failed && asOf && <Notice icon="cloud-slash" live>{`${whyNot(failed.code)}，这是${friendlyTime(asOf, now)}的清单，照常可以记。`}</Notice>}
          {asOf === null ? (
            <Skeleton label="正在读取要走访的地方" />
          ) : shown.length === 0 ? (
            <Empty icon="map-pin" text={nothing[filter]} />
          ) : (
            <Panel title={visitKindNames[kind]} note={`${visitFilters[filter]}${shown.length}处`}>
              <View className="rows" role="list">
                {shown.slice(0, most).map(visit => (
                  <VisitItem
                    key={visit.visitId}
                    visit={visit}
                    area={areas[visit.communityId] ?? visit.communityId}
                    today={today}
                    waits={waitsFor(pendingOf(visit.visitId))}
                    onMark={() => onMark(visit)}
                    onChange={() => onPlace(visits.find(({ visitId }) => visitId === visit.visitId))}
                    onRemove={() => setRemoving(visit)}
                  />
                ))}
              </View>
              {shown.length > most && (
                <Button kind="quiet" onPress={() => setMost(most + pageSize)}>
                  {`再看${Math.min(pageSize, shown.length - most)}处，共${shown.length}处`}
                </Button>
              )}
            </Panel>
          )}
          <CoverageBars changed={changed} now={now} />
        </>
      )}
    </DeskFrame>
  )
}
