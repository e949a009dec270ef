import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { useOfficerStore } from '@/features/session/officerStore'
import { Pressable } from '@/shared/ui/Pressable'
import { DeskFrame } from '../frame/DeskFrame'
import { daysWords } from './dayWords'
import { DefinitionsSheet } from './DefinitionsSheet'
import { DeskTool } from './DeskTool'
import { ExportSheet } from './ExportSheet'
import type { NumberTable } from './numberTable'
import { PeriodChips } from './PeriodChips'
import { type LookedAt, PlaceSheet } from './PlaceSheet'
import { StatisticsOf } from './StatisticsOf'
import { TableSheet } from './TableSheet'
import { useCommunities } from './useCommunities'
import { usePeriod } from './usePeriod'
import { useStations } from './useStations'
import '../officer.scss'
import './insight.scss'

type Opened = { sheet: 'place' | 'definitions' | 'export' } | { sheet: 'table'; table: NumberTable }

/** 统计: every number with the time it is of, its interval, its table and its definition. */
export function StatisticsScreen({ now }: { now: Date }) {
  const chosen = usePeriod('weeks9', now)
  const [at, setAt] = useState<LookedAt>({})
  const [opened, setOpened] = useState<Opened>()
  const { stations, hear } = useStations()
  const { areas, nameOf } = useCommunities(at.stationId)
  const me = useOfficerStore(state => state.me)
  const station = at.stationId ?? (me?.role === 'admin' ? '全市' : (me?.station ?? ''))
  const request = chosen.period && { ...chosen.period, ...at }
  const close = () => setOpened(undefined)
  const where = at.communityId ? nameOf(at.communityId) : '全部社区'

  const sheets: Record<Opened['sheet'], () => ReactNode> = {
    place: () => <PlaceSheet at={at} stations={stations} communities={areas} onChoose={setAt} onClose={close} />,
    definitions: () => <DefinitionsSheet onClose={close} />,
    export: () => request && <ExportSheet request={request} onClose={close} />,
    table: () => opened?.sheet === 'table' && <TableSheet table={opened.table} {...(request ? { note: daysWords(request.from, request.to) } : {})} onClose={close} />
  }

  return (
    <DeskFrame
      at="statistics"
      title="统计"
      overlay={opened && sheets[opened.sheet]()}
      {...(request ? { note: `${station}，${daysWords(request.from, request.to)}` } : {})}
      side={
        <>
          <Pressable className="chip insight-where" label={`看哪里的：${where}`} onPress={() => setOpened({ sheet: 'place' })}>
            {where}
          </Pressable>
          <DeskTool onPress={() => setOpened({ sheet: 'definitions' })}>数字怎么算的</DeskTool>
          {request && (
            <DeskTool icon="download-simple" onPress={() => setOpened({ sheet: 'export' })}>
              导出表格
            </DeskTool>
          )}
        </>
      }
    >
      <PeriodChips chosen={chosen} now={now} />
      <View className="slot">
        {request && (
          <StatisticsOf
            key={JSON.stringify(request)}
            request={request}
            now={now}
            onHeard={hear}
            onTable={table => setOpened({ sheet: 'table', table })}
            onDefinitions={() => setOpened({ sheet: 'definitions' })}
          />
        )}
      </View>
    </DeskFrame>
  )
}
