import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { useOfficerStore } from '@/features/session/officerStore'
import { focusHeading } from '@/platform/keyboard'
import { scrollToTop } from '@/platform/navigation'
import { focusInside } from '@/platform/shortcuts'
import { call } from '@/shared/api/call'
import { Button } from '@/shared/ui/Button'
import { Tool } from '@/shared/ui/Tool'
import { DeskFrame } from '../frame/DeskFrame'
import { useWide } from '@/shared/ui/useWide'
import { useAsked } from '../useAsked'
import { FilterSheet } from './FilterSheet'
import { GroupList } from './GroupList'
import { KeysFoot, KeysSheet } from './KeysSheet'
import { QueueTabs } from './QueueTabs'
import { firstView, isFiltered, type QueueView } from './queueView'
import { ReportDetail } from './ReportDetail'
import { ReportList } from './ReportList'
import { type Queued, queueWords, titleOf } from './reportWords'
import { useOpenedReport } from './useOpenedReport'
import { useReportQueue } from './useReportQueue'
import { useReportShortcuts } from './useReportShortcuts'
import '../officer.scss'
import './reports.scss'

const askAreas = () => call('areas.list', {})

/** 举报: the queue of a station. At the desk list and report stand side by side, on a phone one after the other. */
export function ReportsScreen({ now }: { now: Date }) {
  const me = useOfficerStore(state => state.me)
  const wide = useWide()
  const [view, setView] = useState<QueueView>(firstView)
  const [chosen, setChosen] = useState<Queued>()
  const [over, setOver] = useState<'filter' | 'keys'>()
  const queue = useReportQueue(view)
  const desk = useOpenedReport(() => void queue.again())
  const { value } = useAsked(useCallback(askAreas, []))
  const all = value?.areas ?? []
  const own = me?.role === 'admin' ? all : all.filter(({ station }) => station === me?.station)
  const names = Object.fromEntries(all.map(({ id, name }) => [id, name]))

  const look = (next: QueueView) => {
    setView(next)
    leave()
  }
  const leave = () => {
    setChosen(undefined)
    desk.close()
  }
  const choose = (report: Queued) => {
    // Chosen already: the next thing is to open it.
    if (report.reportKey === chosen?.reportKey) return desk.reason && !desk.opened ? void desk.open(report, desk.reason) : focusInside('open-report')
    desk.close()
    setChosen(report)
    if (!wide) {
      scrollToTop()
      focusHeading()
    }
  }
  const back = () => {
    leave()
    focusHeading()
  }
  useReportShortcuts({ on: wide, reports: queue.reports, chosen, desk, onChoose: choose, onFilter: () => setOver('filter'), onKeys: () => setOver('keys') })

  const close = useCallback(() => setOver(undefined), [])
  const overlay = over === 'filter' ? <FilterSheet view={view} areas={own} onView={look} onClose={close} /> : over === 'keys' ? <KeysSheet onClose={close} /> : undefined
  const detail = chosen && (
    <ReportDetail
      report={queue.reports.find(({ reportKey }) => reportKey === chosen.reportKey) ?? chosen}
      desk={desk}
      areas={names}
      now={now}
      asOf={queue.asOf}
      letters={wide}
      onGroup={view.show === 'group' ? undefined : clusterId => look({ show: 'group', clusterId, filter: view.filter })}
    />
  )

  // One tree for both, so that what was opened stays when the width changes, as it does for paper.
  const alone = !!detail && !wide
  const filterWord = isFiltered(view) ? '筛选（已用）' : '筛选'
  const filter = () => setOver('filter')
  return (
    <DeskFrame
      at="reportDesk"
      title={chosen && alone ? titleOf(chosen) : '举报'}
      {...(alone ? { onBack: back } : { overlay, ...(queue.counts ? { note: queueWords(queue.counts) } : {}) })}
      side={
        alone ? undefined : wide ? (
          <Button kind="secondary" icon="sliders-horizontal" onPress={filter}>
            {filterWord}
          </Button>
        ) : (
          <View className="queue-filter">
            <Tool icon="sliders-horizontal" onPress={filter}>
              {filterWord}
            </Tool>
          </View>
        )
      }
    >
      {alone && (
        <View className="tools">
          <Tool icon="arrow-u-up-left" onPress={back}>
            回到清单
          </Tool>
        </View>
      )}
      <View className="queue">
        {!alone && (
          <View key="list" className="queue-list">
            <QueueTabs view={view} counts={queue.counts} onView={look} />
            {view.show === 'groups' ? (
              <GroupList areas={names} now={now} onOpen={clusterId => look({ show: 'group', clusterId, filter: view.filter })} />
            ) : (
              <ReportList view={view} queue={queue} areas={names} now={now} chosen={chosen} onChoose={choose} onAll={() => look(firstView)} />
            )}
          </View>
        )}
        <View key="detail">{detail ?? (wide && <View className="panel report note">选一条举报，在这里看。</View>)}</View>
      </View>
      {wide && <KeysFoot />}
    </DeskFrame>
  )
}
