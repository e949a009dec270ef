import { Text, View } from '@tarojs/components'
import { Button } from '@/shared/ui/Button'
import { Empty } from '@/shared/ui/Empty'
import { Notice } from '@/shared/ui/Notice'
import { Skeleton } from '@/shared/ui/Skeleton'
import { Refused } from '../Refused'
import { isFiltered, type QueueView } from './queueView'
import { ReportRow } from './ReportRow'
import { deskStatusNames, type Queued } from './reportWords'
import type { ReportQueue } from './useReportQueue'
import { rowId } from './useReportShortcuts'

interface ReportListProps {
  view: QueueView
  queue: ReportQueue
  areas: Readonly<Record<string, string>>
  now: Date
  chosen: Queued | undefined
  onChoose: (report: Queued) => void
  onAll: () => void
}

/** The reports under a view, page by page. What was read stays when reading on fails. */
export function ReportList({ view, queue, areas, now, chosen, onChoose, onAll }: ReportListProps) {
  const { asking, asOf, failed, nextCursor, reports } = queue
  if (!asOf) return failed ? <Refused failure={failed} onAgain={() => void queue.again()} /> : <Skeleton label="正在读取" />
  const all = view.show === 'group' ? (reports[0]?.clusterCount ?? 0) : 0
  return (
    <>
      {failed && (
        <View className="queue-said">
          <Notice icon="cloud-slash" tone="care" live>
            {failed.message}
          </Notice>
        </View>
      )}
      {view.show === 'group' && (
        <View className="queue-said note">
          <Text>{all > reports.length && !nextCursor ? `全市${all}条，您能看的${reports.length}条。其余在别的派出所，或者过了30天。` : '同一号码的举报，不论处理到哪一步。'}</Text>
        </View>
      )}
      {reports.length === 0 ? (
        <Empty
          icon="check-circle"
          text={isFiltered(view) ? '没有这样的举报。' : view.show === 'reports' ? `没有“${deskStatusNames[view.status]}”的举报。` : '这一组里没有您能看的举报。'}
          {...(isFiltered(view) ? { action: { label: '去掉筛选', onPress: onAll } } : {})}
          live
        />
      ) : (
        <View role="list" aria-label="举报列表">
          {reports.map((report, place) => (
            <ReportRow
              key={String(place)}
              id={rowId(place)}
              report={report}
              areas={areas}
              now={now}
              asOf={asOf}
              chosen={report.reportKey === chosen?.reportKey}
              onPress={() => onChoose(report)}
            />
          ))}
        </View>
      )}
      {nextCursor && (
        <View className="queue-more">
          <Button kind="secondary" disabled={asking} onPress={() => void queue.more()}>
            {asking ? '正在读取…' : '再看一些'}
          </Button>
        </View>
      )}
    </>
  )
}
