import { useCallback, useEffect, useState } from 'react'
import type { Visit, VisitKind } from '../../../contract/fieldwork'
import { focusHeading } from '@/platform/keyboard'
import { scrollToTop } from '@/platform/navigation'
import { onReconnect } from '@/platform/network'
import { flushVisits } from './flushVisits'
import { MarkStep } from './MarkStep'
import { useOfficerStore } from '@/features/session/officerStore'
import { PlaceStep } from './PlaceStep'
import { useAreas } from './useAreas'
import { useVisits } from './useVisits'
import { type OwnMark, useVisitOutboxStore } from './visitOutboxStore'
import { useVisitsStore } from './visitsStore'
import { VisitList } from './VisitList'
import { resultWords } from './visitState'
import './officer.scss'

/** What is open: the list, one place to mark, or one to add or change. */
type Open = { at: 'list' } | { at: 'mark'; visit: Visit } | { at: 'place'; visit?: Visit }

/** How long a mark can be taken back by one press. */
const undoMs = 60_000

/** A mark that can still be taken back. */
export interface LastMark {
  mark: OwnMark
  label: string
  words: string
}

/** 走访: what is to be visited, what came of it, and how far it has come. Marks need no network. */
export function VisitsScreen({ now }: { now: Date }) {
  const visits = useVisits()
  const areas = useAreas()
  const [open, setOpen] = useState<Open>({ at: 'list' })
  const [kind, setKind] = useState<VisitKind>('point')
  const [last, setLast] = useState<LastMark>()
  const [saved, setSaved] = useState(0)
  useEffect(() => {
    if (!last) return
    const timer = setTimeout(() => setLast(undefined), undoMs)
    return () => clearTimeout(timer)
  }, [last])
  const turn = (to: Open) => {
    setOpen(to)
    scrollToTop()
    focusHeading()
  }
  const by = () => useOfficerStore.getState().me?.name ?? ''
  const toList = () => turn({ at: 'list' })
  const send = useCallback(() => void flushVisits().then(() => setSaved(count => count + 1)), [])
  useEffect(() => onReconnect(send), [send])

  if (open.at === 'mark') {
    const { visit } = open
    const note = (mark: OwnMark) => {
      useVisitOutboxStore.getState().add(mark, visit.label, by())
      setLast({ mark, label: visit.label, words: resultWords(visit.kind, mark.result, mark.met) })
      send()
      toList()
    }
    return <MarkStep visit={visit} now={now} onMark={note} onBack={toList} />
  }
  if (open.at === 'place') {
    const keep = (visit: Visit) => {
      useVisitsStore.getState().put(visit)
      setKind(visit.kind)
      setSaved(count => count + 1)
      toList()
    }
    return <PlaceStep kind={kind} {...(open.visit ? { visit: open.visit } : {})} now={now} onSaved={keep} onBack={toList} />
  }
  const undo = ({ mark, label }: LastMark) => {
    useVisitOutboxStore.getState().undo(mark, label, by())
    setLast(undefined)
    send()
  }
  return (
    <VisitList
      now={now}
      visits={visits}
      areas={areas}
      kind={kind}
      onKind={setKind}
      last={last}
      onUndo={undo}
      changed={saved}
      onMark={visit => turn({ at: 'mark', visit })}
      onPlace={visit => turn(visit ? { at: 'place', visit } : { at: 'place' })}
    />
  )
}
