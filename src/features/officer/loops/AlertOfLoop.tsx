import { View } from '@tarojs/components'
import type { Loop } from '../../../../contract/loop'
import { useOfficerStore } from '@/features/session/officerStore'
import { openPage } from '@/platform/navigation'
import { routes } from '@/routes'
import { withoutMarks } from '@/shared/ui/phrasesOf'
import { Tool } from '@/shared/ui/Tool'
import { StateTag } from '../publishing/VersionList'

const mayDraft = (state: string | undefined) => state === undefined || state === 'rejected' || state === 'withdrawn'
const nextWords: Partial<Record<string, string>> = {
  draft: '编辑改好、另一位编辑审核后才会发布。',
  rejected: '退回了。可以再写一份初稿。',
  withdrawn: '撤下了。要再发，可以再写一份初稿。'
}

/** The alert that came of a matter: where it stands, and what is next for it. */
export function AlertOfLoop({ loop: { alert, state }, onDraft }: { loop: Pick<Loop, 'alert' | 'state'>; onDraft: () => void }) {
  const role = useOfficerStore(store => store.me?.role)
  const edits = role === 'editor' || role === 'admin'
  return (
    <View className="loop-alert">
      {alert && (
        <View className="loop-alert-head">
          <StateTag state={alert.state} />
          <View>{`“${withoutMarks(alert.title)}”`}</View>
        </View>
      )}
      {alert && nextWords[alert.state] && <View className="note">{nextWords[alert.state]}</View>}
      <View className="tools">
        {state === 'open' && mayDraft(alert?.state) && (
          <Tool icon="pencil-line" onPress={onDraft}>
            写成预警初稿
          </Tool>
        )}
        {alert && edits && (
          <Tool icon="book-open-text" onPress={() => openPage(`${routes.publishing}?alertId=${encodeURIComponent(alert.id)}`)}>
            去改、去审核
          </Tool>
        )}
      </View>
    </View>
  )
}
