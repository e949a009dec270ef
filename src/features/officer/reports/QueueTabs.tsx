import { Text, View } from '@tarojs/components'
import type { ReportStatus } from '../../../../contract/reportReplies'
import { Pressable } from '@/shared/ui/Pressable'
import type { QueueView } from './queueView'
import { deskStatusNames } from './reportWords'
import type { ReportQueue } from './useReportQueue'

interface QueueTabsProps {
  view: QueueView
  counts: ReportQueue['counts']
  onView: (view: QueueView) => void
}

/** 待看, 核实中, 同一号码, with how many; another status that was chosen in the filter stands beside them. */
export function QueueTabs({ view, counts, onView }: QueueTabsProps) {
  const { filter } = view
  const chosen = view.show === 'reports' ? view.status : undefined
  const statuses: ReportStatus[] = chosen && chosen !== 'received' && chosen !== 'checking' ? ['received', 'checking', chosen] : ['received', 'checking']
  const many = (status: ReportStatus) => (status === 'received' ? counts?.received : status === 'checking' ? counts?.checking : undefined)
  const tabs = [
    ...statuses.map(status => ({ word: [deskStatusNames[status], many(status)].filter(part => part !== undefined).join(' '), is: status === chosen, view: { show: 'reports', status, filter } as const })),
    { word: ['同一号码', counts && `${counts.groups}组`].filter(Boolean).join(' '), is: view.show !== 'reports', view: { show: 'groups', filter } as const }
  ]
  return (
    <View className="queue-tabs" role="group" aria-label="看哪些">
      {tabs.map(tab => (
        <Pressable key={tab.word} className={tab.is ? 'queue-tab queue-tab-chosen' : 'queue-tab'} pressed={tab.is} onPress={() => onView(tab.view)}>
          <Text>{tab.word}</Text>
        </Pressable>
      ))}
    </View>
  )
}
