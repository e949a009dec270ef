import { Text, View } from '@tarojs/components'
import dayjs from 'dayjs'
import { useOfficerStore } from '@/features/session/officerStore'
import { canPrint, printPage } from '@/platform/pagePrint'
import { overdueHours } from '../../../../contract/reportDesk'
import { Heading } from '@/shared/ui/Heading'
import { Pressable } from '@/shared/ui/Pressable'
import { DeskIcon } from '../frame/DeskIcon'
import { DecideForm } from './DecideForm'
import { MemoForm } from './MemoForm'
import { OpenForm } from './OpenForm'
import { ReportFacts } from './ReportFacts'
import { ReportTold } from './ReportTold'
import { deskStatusNames, isOverdue, type Queued, titleOf } from './reportWords'
import type { OpenedReportDesk } from './useOpenedReport'

interface ReportDetailProps {
  report: Queued
  desk: OpenedReportDesk
  areas: Readonly<Record<string, string>>
  now: Date
  asOf: string
  letters: boolean
  onGroup: ((clusterId: string) => void) | undefined
}

/** One report: what the queue knows of it, and after a reason was given all that was told. */
export function ReportDetail({ report, desk, areas, now, asOf, letters, onGroup }: ReportDetailProps) {
  const me = useOfficerStore(state => state.me)
  const opened = desk.opened?.report.reportKey === report.reportKey ? desk.opened : undefined
  const current = opened?.report ?? report
  const { clusterId } = current
  const level = letters ? 3 : 2
  const minute = opened && dayjs(opened.at).format('H:mm')
  return (
    <View className="panel report">
      {opened && <View className="note print-only">{`举报记录　${[me?.station, me?.name].filter(Boolean).join('　')}　${dayjs(opened.at).format('YYYY年M月D日H:mm')}打印`}</View>}
      <View className="report-head">
        <Heading level={2} className={letters ? '' : 'report-title-again'}>
          {titleOf(current)}
        </Heading>
        {isOverdue(current, asOf) ? (
          <View className="tag tag-care report-tag report-tag-care">
            <DeskIcon name="clock-countdown-fill" tone="care" />
            <Text>{`超过${overdueHours}小时`}</Text>
          </View>
        ) : (
          <View className="tag tag-act report-tag">{deskStatusNames[current.status]}</View>
        )}
      </View>
      <ReportFacts key={`facts ${report.reportKey}`} report={current} opened={opened?.report} areas={areas} now={now} onGroup={clusterId && onGroup ? () => onGroup(clusterId) : undefined} />
      {opened ? (
        <>
          <ReportTold level={level} report={opened.report} now={now} />
          <DecideForm desk={desk} letters={letters} />
          {opened.report.status !== 'withdrawn' && <MemoForm busy={desk.busy} onWrite={desk.writeMemo} />}
          <View className="note report-log">
            <DeskIcon name="lock" tone="ink2" />
            <Text>{`${minute}您打开了这条，事由“${opened.reason}”，已记入操作记录。`}</Text>
          </View>
          {canPrint ? (
            <Pressable className="tool report-print" onPress={printPage}>
              <DeskIcon name="printer" />
              <Text className="tool-label">打印这一条</Text>
            </Pressable>
          ) : (
            <View className="note">要打印，请在电脑上打开网页版。</View>
          )}
        </>
      ) : (
        <OpenForm level={level} key={`open ${report.reportKey}`} last={desk.reason} busy={desk.busy} problem={desk.problem} onOpen={why => void desk.open(report, why)} />
      )}
    </View>
  )
}
