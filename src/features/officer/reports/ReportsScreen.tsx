import { Text, View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { useOfficerStore } from '@/features/session/officerStore'
import { focusHeading } from '@/platform/keyboard'
import { scrollToTop } from '@/platform/navigation'
import { focusInside } from '@/platform/shortcuts'
import { call } from '@/shared/api/call'
import { Tool } from '@/shared/ui/Tool'
import { DeskFrame } from '../frame/DeskFrame'
import { useWide } from '../frame/useWide'
import { useAsked } from '../useAsked'
import { FilterSheet } from './FilterSheet'
import { GroupList } from './GroupList'
import { KeysSheet } from './KeysSheet'
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

  if (detail && !wide) {
    return (
      <DeskFrame at="reportDesk" title={titleOf(chosen)} onBack={back}>
        <View className="tools">
          <Tool icon="arrow-u-up-left" onPress={back}>
            回到清单
          </Tool>
        </View>
        {detail}
      </DeskFrame>
    )
  }
  return (
    <DeskFrame
      at="reportDesk"
      title="举报"
      {...(queue.counts ? { note: queueWords(queue.counts) } : {})}
      side={
        <Tool icon="sliders-horizontal" onPress={() => setOver('filter')}>
          {isFiltered(view) ? '筛选（已用）' : '筛选'}
        </Tool>
      }
      overlay={overlay}
    >
      <View className="queue">
        <View className="queue-list">
          <QueueTabs view={view} counts={queue.counts} onView={look} />
          {view.show === 'groups' ? (
            <GroupList areas={names} now={now} onOpen={clusterId => look({ show: 'group', clusterId, filter: view.filter })} />
          ) : (
            <ReportList view={view} queue={queue} areas={names} now={now} chosen={chosen} onChoose={choose} onAll={() => look(firstView)} />
          )}
        </View>
        {wide && (detail ?? <View className="panel report note">选一条举报，在这里看。</View>)}
      </View>
      {wide && (
        <View className="note keys-foot" aria-hidden="true">
          <Text className="key">J</Text>
          <Text className="key">K</Text>
          <Text>下一条、上一条</Text>
          <Text className="key">Enter</Text>
          <Text>打开</Text>
          <Text className="key">?</Text>
          <Text>全部快捷键</Text>
        </View>
      )}
    </DeskFrame>
  )
}
