import { Text, View } from '@tarojs/components'
import type { Area } from '../../../../contract/area'
import { contactTypeNames, contactTypes } from '../../../../contract/contactTypes'
import type { ReportStatus } from '../../../../contract/reportReplies'
import { scamKindNames, scamKinds } from '../../../../contract/vocabulary'
import { Chips } from '@/shared/ui/Chips'
import { Sheet } from '@/shared/ui/Sheet'
import { Tool } from '@/shared/ui/Tool'
import { firstView, type QueueFilter, type QueueView, withField } from './queueView'
import { deskStatusNames, moneyNames } from './reportWords'

interface FilterSheetProps {
  view: QueueView
  /** The communities that may be asked for. */
  areas: readonly Area[]
  onView: (view: QueueView) => void
  onClose: () => void
}

const statuses = Object.keys(deskStatusNames) as ReportStatus[]
const choices = <Id extends string>(names: Readonly<Record<Id, string>>, ids = Object.keys(names) as Id[]) => ids.map(id => ({ id, text: names[id] }))

/** 筛选: what is chosen holds at once; 去掉筛选 takes all of it back. */
export function FilterSheet({ view, areas, onView, onClose }: FilterSheetProps) {
  const { filter } = view
  const status = view.show === 'reports' ? view.status : 'received'
  const put = <K extends keyof QueueFilter>(field: K, value: QueueFilter[K]) => onView({ show: 'reports', status, filter: withField(filter, field, value) })
  return (
    <Sheet title="筛选" onClose={onClose}>
      <Text className="strong">处理到哪一步</Text>
      <Chips label="处理到哪一步" choices={choices(deskStatusNames, statuses)} chosen={status} onChoose={next => onView({ show: 'reports', status: next ?? 'received', filter })} />
      <Text className="strong">钱</Text>
      <Chips label="钱" choices={choices(moneyNames)} chosen={filter.moneyLost} onChoose={value => put('moneyLost', value)} />
      {areas.length > 0 && (
        <>
          <Text className="strong">社区</Text>
          <Chips label="社区" choices={areas.map(({ id, name }) => ({ id, text: name }))} chosen={filter.communityId} onChoose={value => put('communityId', value)} />
        </>
      )}
      <Text className="strong">对方怎么找来的</Text>
      <Chips label="对方怎么找来的" choices={choices(contactTypeNames, contactTypes)} chosen={filter.contactType} onChoose={value => put('contactType', value)} />
      <Text className="strong">骗术</Text>
      <Chips label="骗术" choices={choices(scamKindNames, scamKinds)} chosen={filter.kind} onChoose={value => put('kind', value)} />
      <View className="form-tool">
        <Tool icon="arrow-u-up-left" onPress={() => (onView(firstView), onClose())}>
          去掉筛选
        </Tool>
      </View>
    </Sheet>
  )
}
