import { useCallback, useState } from 'react'
import { callFieldwork } from '@/shared/api/callFieldwork'
import { DeskFrame } from '../frame/DeskFrame'
import { useAsked } from '../useAsked'
import { CheckPanel } from './CheckPanel'
import { ChooseSheet } from './ChooseSheet'
import { FilterPanel } from './FilterPanel'
import { LogTable } from './LogTable'
import type { LogFilter } from './useLog'
import '../officer.scss'
import '../people/people.scss'

const askOfficers = () => callFieldwork('officers.list', {})

/** 操作记录: what officers did, for admins. Reading it is written down too. */
export function AuditScreen({ now }: { now: Date }) {
  const { value } = useAsked(useCallback(askOfficers, []))
  const [filter, setFilter] = useState<LogFilter>({})
  const [choosing, setChoosing] = useState<'officer' | 'action'>()
  const officers = value?.officers ?? []
  const field = choosing === 'officer' ? 'officerId' : 'action'
  const choose = (id: string | undefined) => {
    const next: LogFilter = { ...filter }
    delete next[field]
    setFilter(id === undefined ? next : { ...next, [field]: id })
    setChoosing(undefined)
  }
  // Days in the wrong order say so beside their field.
  const canAsk = !(filter.from && filter.to && filter.from > filter.to)
  return (
    <DeskFrame
      title="操作记录"
      at="audit"
      note="看这一页也会记下来"
      overlay={
        choosing && <ChooseSheet what={choosing} chosen={filter[field]} officers={officers} onChoose={choose} onClose={() => setChoosing(undefined)} />
      }
    >
      <CheckPanel now={now} />
      <FilterPanel filter={filter} officers={officers} now={now} onFilter={setFilter} onChoose={setChoosing} />
      {canAsk && <LogTable key={JSON.stringify(filter)} filter={filter} now={now} />}
    </DeskFrame>
  )
}
