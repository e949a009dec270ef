import { View } from '@tarojs/components'
import { chinaDay } from '../../../../contract/chinaDay'
import type { Officer } from '../../../../contract/officer'
import { Button } from '@/shared/ui/Button'
import { Tool } from '@/shared/ui/Tool'
import { DayField } from '../DayField'
import { Panel } from '../frame/Panel'
import { wordsOf } from './actionWords'
import type { LogFilter } from './useLog'

interface FilterPanelProps {
  filter: LogFilter
  officers: readonly Officer[]
  now: Date
  onFilter: (filter: LogFilter) => void
  onChoose: (what: 'officer' | 'action') => void
}

/** Whose, which and when. */
export function FilterPanel({ filter, officers, now, onFilter, onChoose }: FilterPanelProps) {
  const { action, from = '', officerId, to = '' } = filter
  const today = chinaDay(now)
  const narrowed = Object.keys(filter).length > 0
  const setDay = (which: 'from' | 'to') => (day: string) => {
    const next: LogFilter = { ...filter }
    delete next[which]
    onFilter(day ? { ...next, [which]: day } : next)
  }
  const name = officers.find(each => each.officerId === officerId)?.name ?? '所有人'
  return (
    <Panel
      title="看哪些"
      action={
        narrowed && (
          <Tool icon="x-circle" onPress={() => onFilter({})}>
            去掉筛选
          </Tool>
        )
      }
    >
      <View className="audit-filter">
        <View className="form-field">
          <View className="strong">谁做的</View>
          <Button kind="secondary" onPress={() => onChoose('officer')}>
            {name}
          </Button>
        </View>
        <View className="form-field">
          <View className="strong">做了什么</View>
          <Button kind="secondary" onPress={() => onChoose('action')}>
            {action ? wordsOf(action) : '所有的事'}
          </Button>
        </View>
        <DayField label="从哪天" value={from} first="2020-01-01" last={to || today} onChange={setDay('from')} />
        <DayField label="到哪天" value={to} first={from || '2020-01-01'} last={today} onChange={setDay('to')} problem={from && to && from > to ? '开始的日期要在结束的日期以前。' : undefined} />
      </View>
    </Panel>
  )
}
