import { View } from '@tarojs/components'
import { contactTypeNames } from '../../../contract/contactTypes'
import { scamKindNames } from '../../../contract/vocabulary'
import { openPage } from '@/platform/navigation'
import { routes } from '@/routes'
import { whyNot } from '@/shared/api/whyNot'
import { friendlyTime } from '@/shared/day'
import { Button } from '@/shared/ui/Button'
import { Empty } from '@/shared/ui/Empty'
import { Heading } from '@/shared/ui/Heading'
import { Icon } from '@/shared/ui/Icon'
import { ListRow } from '@/shared/ui/ListRow'
import { Notice } from '@/shared/ui/Notice'
import { Page } from '@/shared/ui/Page'
import { Phrased } from '@/shared/ui/Phrased'
import { Pressable } from '@/shared/ui/Pressable'
import { Skeleton } from '@/shared/ui/Skeleton'
import { useDraftStore } from './draftStore'
import { StatusTag } from './StatusTag'
import { type SeenReport, useMyReports } from './useMyReports'
import './report.scss'

/** 冒充公检法（电话）: what it was, without what was told. */
export const nameOf = ({ kind, type }: Pick<SeenReport, 'kind' | 'type'>): string =>
  kind ? `${scamKindNames[kind]}（${contactTypeNames[type]}）` : `可疑的${contactTypeNames[type]}`

/** 我的举报: on the phone, on their way, and what became of them. */
export function MyReportsScreen({ now }: { now: Date }) {
  const { reports, failed, reading, read } = useMyReports()
  const draft = useDraftStore(state => state.draft)
  const begun = draft !== null && (draft.type !== null || draft.step !== 'type')
  return (
    <Page
      title="我的举报"
      report="none"
      voice
      dock={
        <Button kind="secondary" icon="flag" onPress={() => openPage(routes.call())}>
          {reports.length ? '再举报一条' : '举报一条'}
        </Button>
      }
    >
      <Heading level={1}>我的举报</Heading>
      <View className="note">别人看不到您举报的内容。</View>
      {failed && (
        <View className="section-near">
          <Notice icon="cloud-slash" live>{`${whyNot(failed)}，进度可能不是新的。`}</Notice>
        </View>
      )}
      <View className="rows section-near">
        {begun && <ListRow icon="pencil-line" title="还有一条没填完" note="存在这部手机上，点这里接着填" onPress={() => openPage(routes.reportForm({ goOn: '1' }))} />}
        {reports.map(report => (
          <ReportRow key={report.reportId} report={report} now={now} />
        ))}
      </View>
      {reports.length === 0 && (reading ? <Skeleton label="正在读取我的举报" /> : <Empty icon="flag" text={failed ? `${whyNot(failed)}，读不到以前的举报。` : '还没有举报过。'} {...(failed ? { action: { label: '再试一次', onPress: () => void read() } } : {})} />)}
      <View className="rows">
        <ListRow icon="magnifying-glass" title="用回执查进度" note="在别的手机上交的，也能查" onPress={() => openPage(routes.reportStatus())} />
      </View>
    </Page>
  )
}

function ReportRow({ report, now }: { report: SeenReport; now: Date }) {
  const { at, receiptCode, pictures, item, message } = report
  const more = receiptCode ? `回执${receiptCode}` : pictures ? `图片${pictures}张` : ''
  return (
    <Pressable className="row mine-row" role="link" onPress={() => openPage(routes.myReport(report.reportId))}>
      <View className="row-words">
        <StatusTag report={item} />
        <View className="strong">
          <Phrased>{nameOf(report)}</Phrased>
        </View>
        <View className="note">
          <Phrased>{`${friendlyTime(at, now)}　|${more}`}</Phrased>
        </View>
        {item.state === 'rejected' && message && <View className="note">{message}</View>}
      </View>
      <Icon name="caret-right-bold" tone="line" className="row-go" />
    </Pressable>
  )
}
